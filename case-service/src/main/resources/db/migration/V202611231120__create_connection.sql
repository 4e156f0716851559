CREATE TABLE case_connection (
    id               uuid  PRIMARY KEY,
    case_id          uuid  NOT NULL REFERENCES care_case,
    person_id        uuid  NOT NULL,
    municipality     text  NOT NULL,
    direction        text  NOT NULL CHECK (direction IN ('ENTRY', 'EXIT')),
    kind             text  NOT NULL,
    formality        text  NOT NULL CHECK (formality IN ('FORMAL', 'INFORMAL')),
    agency           text  NOT NULL,
    step             text  CHECK (step IN ('DAILY_LIFE', 'ACTIVITY', 'WORK')),
    resource_id      uuid,
    prescription_id  uuid,
    counterpart      bytea,
    started_on       date  NOT NULL,
    ended_on         date,
    UNIQUE (case_id, id),
    FOREIGN KEY (case_id, prescription_id) REFERENCES case_prescription (case_id, id),
    CHECK (ended_on >= started_on),
    CHECK (direction = 'EXIT' OR (resource_id IS NULL AND prescription_id IS NULL))
);
COMMENT ON TABLE case_connection IS '[sensitive] Connections (つながり): who noticed the person (ENTRY), where the person got connected (EXIT).';
COMMENT ON COLUMN case_connection.id IS '[internal] UUIDv7, in order of recording.';
COMMENT ON COLUMN case_connection.case_id IS '[internal] The case.';
COMMENT ON COLUMN case_connection.person_id IS '[personal] Pseudonym of the person in referral-service.';
COMMENT ON COLUMN case_connection.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN case_connection.direction IS '[sensitive] ENTRY (入り口) or EXIT (出口).';
COMMENT ON COLUMN case_connection.kind IS '[sensitive] A leaf code of connection-kinds.csv; category and layer follow from it.';
COMMENT ON COLUMN case_connection.formality IS '[sensitive] FORMAL or INFORMAL: the half of the relationship map.';
COMMENT ON COLUMN case_connection.agency IS '[sensitive] The row of form 2, a code of Agency.';
COMMENT ON COLUMN case_connection.step IS '[sensitive] How far it reaches into life: DAILY_LIFE, ACTIVITY, WORK.';
COMMENT ON COLUMN case_connection.resource_id IS '[sensitive] The resource of the directory, if it is one.';
COMMENT ON COLUMN case_connection.prescription_id IS '[internal] The prescription that led to it.';
COMMENT ON COLUMN case_connection.counterpart IS '[sensitive] Whom the person got connected with, in somebody''s words; encrypted with the person''s key.';
COMMENT ON COLUMN case_connection.started_on IS '[sensitive] Local date; for an entry the date on form 1.';
COMMENT ON COLUMN case_connection.ended_on IS '[sensitive] Last day, local date; null while it lasts.';
ALTER TABLE case_connection ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_connection FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON case_connection
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON case_connection TO ${app_role};
