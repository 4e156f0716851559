-- A referral was sent about somebody else than the person in whose record it lies: what it says of them is deleted there.
-- Row security stays as it is, for deleting as for reading.
GRANT DELETE ON person_source_description TO ${app_role};
COMMENT ON TABLE person_source_description IS '[personal] Who a person is and where the person is reached, as a source organisation has written it. Deleted where it turns out to be about somebody else.';
