-- Answers to instruments. Scores stand in clear text, because the programme counts them; notes are encrypted.

CREATE TABLE outcome (
    id                  uuid PRIMARY KEY,
    municipality        text NOT NULL,
    case_id             uuid NOT NULL,
    person_id           uuid NOT NULL,
    instrument          text NOT NULL,
    instrument_version  integer NOT NULL,
    point               text NOT NULL CHECK (point IN ('BASELINE', 'FOLLOW_UP')),
    recorded_on         date NOT NULL,
    self_rated_health   integer CHECK (self_rated_health BETWEEN 1 AND 5),
    corrects            uuid UNIQUE REFERENCES outcome,
    corrected_by        uuid,
    FOREIGN KEY (instrument, instrument_version) REFERENCES instrument_version
);
CREATE UNIQUE INDEX outcome_one_baseline ON outcome (case_id, instrument, instrument_version)
    WHERE point = 'BASELINE' AND corrected_by IS NULL;
CREATE INDEX outcome_by_case ON outcome (case_id, id);
COMMENT ON TABLE outcome IS '[sensitive] One assessment of a person''s life with one version of an instrument.';
COMMENT ON COLUMN outcome.id IS '[internal] UUIDv7, in order of recording.';
COMMENT ON COLUMN outcome.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN outcome.case_id IS '[internal] The case.';
COMMENT ON COLUMN outcome.person_id IS '[personal] Pseudonym of the person, whose key the notes are encrypted with.';
COMMENT ON COLUMN outcome.instrument IS '[internal] The instrument.';
COMMENT ON COLUMN outcome.instrument_version IS '[internal] Its version.';
COMMENT ON COLUMN outcome.point IS '[internal] BASELINE (開始時) or FOLLOW_UP (フィードバック時).';
COMMENT ON COLUMN outcome.recorded_on IS '[sensitive] When the person answered, local date.';
COMMENT ON COLUMN outcome.self_rated_health IS '[sensitive] Self-rated health (健康感), 1 poor to 5 good; null: not answered.';
COMMENT ON COLUMN outcome.corrects IS '[internal] The record that this one replaces.';
COMMENT ON COLUMN outcome.corrected_by IS '[internal] The record that replaces this one; what is replaced is kept and no longer counted.';
ALTER TABLE outcome ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON outcome
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE (corrected_by) ON outcome TO ${app_role};

CREATE TABLE outcome_answer (
    outcome_id    uuid NOT NULL REFERENCES outcome,
    item          text NOT NULL,
    municipality  text NOT NULL,
    position      integer NOT NULL,
    score         integer CHECK (score BETWEEN 1 AND 5),
    note          bytea,
    PRIMARY KEY (outcome_id, item)
);
COMMENT ON TABLE outcome_answer IS '[sensitive] The answer to one item.';
COMMENT ON COLUMN outcome_answer.outcome_id IS '[internal] The assessment.';
COMMENT ON COLUMN outcome_answer.item IS '[internal] Item of the instrument version.';
COMMENT ON COLUMN outcome_answer.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN outcome_answer.position IS '[internal] Place of the item on the sheet.';
COMMENT ON COLUMN outcome_answer.score IS '[sensitive] 1 to 5, the higher the better; null: not answered.';
COMMENT ON COLUMN outcome_answer.note IS '[sensitive] What was noted beside the answer; encrypted with the person''s key.';
ALTER TABLE outcome_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON outcome_answer
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON outcome_answer TO ${app_role};
