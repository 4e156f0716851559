-- Cases (事例) with the referrals that they answer and the link workers who work on them. Codes of the shared
-- vocabulary stand in clear text, because the programme counts them; what somebody wrote is encrypted.

CREATE TABLE care_case (
    id               uuid    PRIMARY KEY,
    municipality     text    NOT NULL,
    person_id        uuid    NOT NULL,
    status           text    NOT NULL CHECK (status IN ('OPEN', 'ON_HOLD', 'CLOSED')),
    opened_on        date    NOT NULL,
    closed_on        date,
    closing_reason   bytea,
    household        text,
    characteristics  text[]  NOT NULL,
    formal_services  text[]  NOT NULL,
    consent_version  bigint  NOT NULL,
    version          bigint  NOT NULL,
    CHECK ((status = 'CLOSED') = (closed_on IS NOT NULL)),
    CHECK (closing_reason IS NULL OR closed_on IS NOT NULL)
);
CREATE UNIQUE INDEX care_case_one_living_per_person ON care_case (municipality, person_id) WHERE status <> 'CLOSED';
CREATE INDEX care_case_by_person ON care_case (person_id, id);
CREATE INDEX care_case_by_status ON care_case (municipality, status, id);
CREATE INDEX care_case_by_municipality ON care_case (municipality, id);
COMMENT ON TABLE care_case IS '[sensitive] A case: what the centre and its link workers do for one person. At most one per person is not closed.';
COMMENT ON COLUMN care_case.id IS '[internal] UUIDv7, in order of opening.';
COMMENT ON COLUMN care_case.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN care_case.person_id IS '[personal] Pseudonym of the person in referral-service.';
COMMENT ON COLUMN care_case.status IS '[sensitive] OPEN, ON_HOLD while the consent is withdrawn, CLOSED.';
COMMENT ON COLUMN care_case.opened_on IS '[sensitive] Local date on which the centre accepted the referral that opened the case.';
COMMENT ON COLUMN care_case.closed_on IS '[sensitive] Local date on which support ended.';
COMMENT ON COLUMN care_case.closing_reason IS '[sensitive] Why support ended, in the coordinator''s words; encrypted with the person''s key.';
COMMENT ON COLUMN care_case.household IS '[sensitive] Household (世帯), a code of HouseholdType.';
COMMENT ON COLUMN care_case.characteristics IS '[sensitive] Features (特徴), codes of Characteristic but for the two that follow from the referral.';
COMMENT ON COLUMN care_case.formal_services IS '[sensitive] Formal services newly reached, codes of FormalService.';
COMMENT ON COLUMN care_case.consent_version IS '[internal] Version of the person''s consent ledger that the status follows.';
COMMENT ON COLUMN care_case.version IS '[internal] Counts changes; the entity tag.';
ALTER TABLE care_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_case FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON care_case
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON care_case TO ${app_role};

CREATE TABLE case_referral (
    referral_id             uuid  PRIMARY KEY,
    case_id                 uuid  NOT NULL REFERENCES care_case,
    municipality            text  NOT NULL,
    source_organisation_id  uuid  NOT NULL,
    sent_on                 date  NOT NULL
);
CREATE INDEX case_referral_by_case ON case_referral (case_id);
CREATE INDEX case_referral_by_source ON case_referral (source_organisation_id, case_id);
COMMENT ON TABLE case_referral IS '[sensitive] The referrals that a case answers; the first opened it, further ones joined.';
COMMENT ON COLUMN case_referral.referral_id IS '[internal] The referral; it belongs to one case for ever.';
COMMENT ON COLUMN case_referral.case_id IS '[internal] The case.';
COMMENT ON COLUMN case_referral.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN case_referral.source_organisation_id IS '[sensitive] Who sent the referral.';
COMMENT ON COLUMN case_referral.sent_on IS '[sensitive] The date on form 1.';
ALTER TABLE case_referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_referral FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON case_referral
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON case_referral TO ${app_role};

CREATE TABLE case_assignment (
    id                 uuid  PRIMARY KEY,
    case_id            uuid  NOT NULL REFERENCES care_case,
    municipality       text  NOT NULL,
    worker_id          uuid  NOT NULL,
    organisation_id    uuid  NOT NULL,
    organisation_kind  text  NOT NULL,
    role               text  NOT NULL CHECK (role IN ('MEDICAL', 'SYSTEMS', 'COMPANION', 'COMMUNITY')),
    assigned_on        date  NOT NULL,
    released_on        date,
    CHECK (released_on >= assigned_on)
);
CREATE UNIQUE INDEX case_assignment_once_per_role ON case_assignment (case_id, worker_id, role) WHERE released_on IS NULL;
CREATE INDEX case_assignment_by_case ON case_assignment (case_id);
CREATE INDEX case_assignment_by_worker ON case_assignment (worker_id, case_id) WHERE released_on IS NULL;
COMMENT ON TABLE case_assignment IS '[sensitive] Link workers and the cases that they work on.';
COMMENT ON COLUMN case_assignment.id IS '[internal] UUIDv7.';
COMMENT ON COLUMN case_assignment.case_id IS '[internal] The case.';
COMMENT ON COLUMN case_assignment.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN case_assignment.worker_id IS '[personal] The link worker: subject of the account''s token.';
COMMENT ON COLUMN case_assignment.organisation_id IS '[internal] Whom the link worker works for.';
COMMENT ON COLUMN case_assignment.organisation_kind IS '[internal] A code of OrganisationKind.';
COMMENT ON COLUMN case_assignment.role IS '[sensitive] MEDICAL, SYSTEMS, COMPANION or COMMUNITY (①–④).';
COMMENT ON COLUMN case_assignment.assigned_on IS '[sensitive] First day, local date.';
COMMENT ON COLUMN case_assignment.released_on IS '[sensitive] Last day, local date; null while it lasts.';
ALTER TABLE case_assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_assignment FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON case_assignment
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON case_assignment TO ${app_role};
