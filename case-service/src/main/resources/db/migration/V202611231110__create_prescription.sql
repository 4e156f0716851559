CREATE TABLE case_prescription (
    id            uuid  PRIMARY KEY,
    case_id       uuid  NOT NULL REFERENCES care_case,
    person_id     uuid  NOT NULL,
    municipality  text  NOT NULL,
    kind          text  NOT NULL,
    resource_id   uuid,
    agreed_on     date  NOT NULL,
    UNIQUE (case_id, id)
);
COMMENT ON TABLE case_prescription IS '[sensitive] Where person and link worker agreed to go (処方).';
COMMENT ON COLUMN case_prescription.id IS '[internal] UUIDv7, in order of recording.';
COMMENT ON COLUMN case_prescription.case_id IS '[internal] The case.';
COMMENT ON COLUMN case_prescription.person_id IS '[personal] Pseudonym of the person in referral-service.';
COMMENT ON COLUMN case_prescription.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN case_prescription.kind IS '[sensitive] A leaf code of connection-kinds.csv; the category follows from it.';
COMMENT ON COLUMN case_prescription.resource_id IS '[sensitive] The resource of the directory, if it is one.';
COMMENT ON COLUMN case_prescription.agreed_on IS '[sensitive] Local date of the agreement.';
ALTER TABLE case_prescription ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_prescription FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON case_prescription
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON case_prescription TO ${app_role};
