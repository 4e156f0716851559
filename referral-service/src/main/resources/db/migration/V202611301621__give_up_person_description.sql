-- Two people were taken for one, and one was described in the other's record. Once they are told apart, that description is
-- deleted: it would draw the one into the other's file for ever. Row security stays as it is, for deleting as for reading.
GRANT DELETE ON person_description TO ${app_role};
COMMENT ON TABLE person_description IS '[personal] How a known person was described otherwise: an address before the move, a maiden name, a misreading. Deleted where it turns out to be of another person.';
