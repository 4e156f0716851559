-- Who is new, or described otherwise than before, is compared with everybody who comes near: not within the intake, which would
-- have to decrypt them, but soon after. Everybody who is recorded already is compared once, too.
ALTER TABLE person ADD COLUMN duplicates_due boolean NOT NULL DEFAULT TRUE;
COMMENT ON COLUMN person.duplicates_due IS '[internal] Whether it was described anew since it was last compared with others.';
CREATE INDEX person_duplicates_due ON person (municipality, id) WHERE duplicates_due;
COMMENT ON COLUMN person_duplicate.one_id IS '[internal] The record that was made later.';
COMMENT ON COLUMN person_duplicate.other_id IS '[internal] The record that was made before.';
