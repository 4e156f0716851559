-- Imports refuse a known row that has become another place, unless they are told to take it.

ALTER TABLE resource_import ADD COLUMN on_another_place text NOT NULL DEFAULT 'REFUSE';
COMMENT ON COLUMN resource_import.on_another_place IS '[internal] What becomes of a known row that looks like another place than before: REFUSE or CHANGE.';
