-- What was recorded about a person may be wrong from the first day, or not be so any more: it is written anew, and what stood
-- there before stays readable for whoever has to explain a letter to the old address.
CREATE TABLE person_correction (
    id            uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    person_id     uuid        NOT NULL REFERENCES person,
    reason        text        NOT NULL CHECK (reason IN ('MOVED', 'NAME_CHANGED', 'REACHED_OTHERWISE', 'RECORDED_WRONGLY')),
    content       bytea       NOT NULL,
    corrected_at  timestamptz NOT NULL,
    corrected_by  text        NOT NULL
);
CREATE INDEX person_correction_by_person ON person_correction (person_id, corrected_at DESC, id DESC);
COMMENT ON TABLE person_correction IS '[personal] What was recorded about a person until somebody corrected it.';
COMMENT ON COLUMN person_correction.id IS '[internal] Id.';
COMMENT ON COLUMN person_correction.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_correction.person_id IS '[internal] The record that was corrected.';
COMMENT ON COLUMN person_correction.reason IS '[internal] MOVED, NAME_CHANGED, REACHED_OTHERWISE or RECORDED_WRONGLY.';
COMMENT ON COLUMN person_correction.content IS '[personal] Name, kana, sex, birth date, address, phone, mobile, position of the home as they stood before; encrypted with the person''s key.';
COMMENT ON COLUMN person_correction.corrected_at IS '[internal] When it was corrected.';
COMMENT ON COLUMN person_correction.corrected_by IS '[internal] The account that corrected it.';
ALTER TABLE person_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_correction FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_correction
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON person_correction TO ${app_role};
