-- What is missing, and what the directory has told of its resources.

CREATE TABLE case_unmet_need (
    id            uuid  PRIMARY KEY,
    case_id       uuid  NOT NULL REFERENCES care_case,
    person_id     uuid  NOT NULL,
    municipality  text  NOT NULL,
    category      text  NOT NULL,
    kind          text,
    district      text,
    wish          bytea,
    recorded_on   date  NOT NULL,
    outcome       text  CHECK (outcome IN ('RESOURCE_FOUND', 'NO_LONGER_NEEDED', 'RECORDED_IN_ERROR')),
    resource_id   uuid,
    closed_on     date,
    CHECK ((outcome IS NULL) = (closed_on IS NULL)),
    CHECK ((resource_id IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'RESOURCE_FOUND')),
    CHECK (closed_on >= recorded_on)
);
CREATE INDEX case_unmet_need_by_case ON case_unmet_need (case_id, id);
COMMENT ON TABLE case_unmet_need IS '[sensitive] What would help and does not exist (あるとよい).';
COMMENT ON COLUMN case_unmet_need.id IS '[internal] UUIDv7, in order of recording.';
COMMENT ON COLUMN case_unmet_need.case_id IS '[internal] The case.';
COMMENT ON COLUMN case_unmet_need.person_id IS '[personal] Pseudonym of the person in referral-service.';
COMMENT ON COLUMN case_unmet_need.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN case_unmet_need.category IS '[sensitive] Code of ConnectionCategory.';
COMMENT ON COLUMN case_unmet_need.kind IS '[sensitive] A leaf code of connection-kinds.csv, where there is one.';
COMMENT ON COLUMN case_unmet_need.district IS '[sensitive] Where it would be wanted, as the directory names it.';
COMMENT ON COLUMN case_unmet_need.wish IS '[sensitive] The wish in the person''s words; encrypted with the person''s key.';
COMMENT ON COLUMN case_unmet_need.recorded_on IS '[sensitive] Local date.';
COMMENT ON COLUMN case_unmet_need.outcome IS '[sensitive] Why it is no longer missing; null while it is.';
COMMENT ON COLUMN case_unmet_need.resource_id IS '[sensitive] The resource that was found.';
COMMENT ON COLUMN case_unmet_need.closed_on IS '[sensitive] Local date.';
ALTER TABLE case_unmet_need ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_unmet_need FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON case_unmet_need
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON case_unmet_need TO ${app_role};

CREATE TABLE known_resource (
    municipality  text         NOT NULL,
    resource_id   uuid         NOT NULL,
    name          text         NOT NULL,
    district      text,
    named_at      timestamptz  NOT NULL,
    offered       boolean      NOT NULL,
    since         timestamptz  NOT NULL,
    PRIMARY KEY (municipality, resource_id)
);
CREATE INDEX known_resource_by_district ON known_resource (municipality, district);
COMMENT ON TABLE known_resource IS '[public] Resources as the directory has told of them.';
COMMENT ON COLUMN known_resource.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN known_resource.resource_id IS '[public] The resource.';
COMMENT ON COLUMN known_resource.name IS '[public] Its name, also after it was retired; empty where only that was heard.';
COMMENT ON COLUMN known_resource.district IS '[public] The district that it lies in.';
COMMENT ON COLUMN known_resource.named_at IS '[internal] When the name was told; the later word counts.';
COMMENT ON COLUMN known_resource.offered IS '[public] Whether anybody may still be sent there.';
COMMENT ON COLUMN known_resource.since IS '[internal] Since when; the later word counts.';
ALTER TABLE known_resource ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_resource FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON known_resource
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON known_resource TO ${app_role};
