-- Ids that were made of a name and an address keep a fingerprint of the address only; what stands there is rewritten at the start.
GRANT UPDATE (external_id) ON resource_import_row TO ${app_role};
GRANT DELETE ON external_id TO ${app_role};
COMMENT ON COLUMN resource_import_row.external_id IS '[internal] What the source calls it; of an address in it only a keyed fingerprint; empty where it may not be kept.';
COMMENT ON COLUMN external_id.external_id IS '[internal] What the source calls it; of an address in it only a keyed fingerprint.';
