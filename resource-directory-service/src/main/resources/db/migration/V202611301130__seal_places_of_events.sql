-- Where an event takes place says of a confidential host what its own place does not tell, and stands in no dump in clear
-- text either. What stands there so far is sealed after the start: the keys are the service's. At other hosts the place
-- stays as it is: everybody may read it.

ALTER TABLE resource_event ADD COLUMN sealed_place bytea;
COMMENT ON COLUMN resource_event.sealed_place IS '[personal] Where, if its host is confidential; encrypted with a key of the event''s own.';
COMMENT ON COLUMN resource_event.place IS '[public] Where, if not at the resource itself; empty if that is confidential.';
