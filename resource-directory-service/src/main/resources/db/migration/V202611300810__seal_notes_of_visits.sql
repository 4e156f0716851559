-- What was seen during a visit is as free a text about people as what was heard there, and stands in no dump in clear text
-- either. What stands there so far is sealed after the start: the keys are the service's. The column of clear text stays
-- empty until a later version drops it.

ALTER TABLE resource_visit ADD COLUMN sealed_note bytea;
GRANT UPDATE (note, sealed_note) ON resource_visit TO ${app_role};
COMMENT ON COLUMN resource_visit.sealed_note IS '[sensitive] What was seen; for the staff; encrypted with a key of the visit''s own.';
COMMENT ON COLUMN resource_visit.note IS '[internal] The same in clear text, as written until now; empty once it is sealed.';
