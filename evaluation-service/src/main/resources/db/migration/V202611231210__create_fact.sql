-- What the other services' events say, as rows to count. Each event writes rows that no other event contradicts, or the
-- later of two wins by the time it happened: facts are the same whatever the order of arrival. Hence no foreign keys.

CREATE TABLE referral_fact (
    referral_id             uuid PRIMARY KEY,
    municipality            text NOT NULL,
    sent_on                 date NOT NULL,
    fiscal_year             integer NOT NULL GENERATED ALWAYS AS (extract(year FROM sent_on)::integer - CASE WHEN extract(month FROM sent_on) < 4 THEN 1 ELSE 0 END) STORED,
    source_organisation_id  uuid NOT NULL,
    source_kind             text NOT NULL,
    source_specialty        text,
    needs                   text[] NOT NULL,
    main_need               text NOT NULL,
    requested_by            text NOT NULL,
    basis                   text NOT NULL,
    urgency                 text NOT NULL,
    channel                 text NOT NULL,
    age_decade              integer NOT NULL
);
CREATE INDEX referral_fact_by_fiscal_year ON referral_fact (municipality, fiscal_year);
COMMENT ON TABLE referral_fact IS '[sensitive] Referrals as the programme counts them; without the person.';
COMMENT ON COLUMN referral_fact.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN referral_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral_fact.sent_on IS '[internal] Day on form 1, local date.';
COMMENT ON COLUMN referral_fact.fiscal_year IS '[internal] Japanese fiscal year (年度) of sent_on: April to March.';
COMMENT ON COLUMN referral_fact.source_organisation_id IS '[internal] The organisation that sent it.';
COMMENT ON COLUMN referral_fact.source_kind IS '[internal] Its kind then, a code of OrganisationKind.';
COMMENT ON COLUMN referral_fact.source_specialty IS '[internal] Its specialty then, a code of Specialty; null where it has none.';
COMMENT ON COLUMN referral_fact.needs IS '[sensitive] Needs ticked on form 1, codes of Need.';
COMMENT ON COLUMN referral_fact.main_need IS '[sensitive] The need marked ◎.';
COMMENT ON COLUMN referral_fact.requested_by IS '[sensitive] PERSON or FAMILY.';
COMMENT ON COLUMN referral_fact.basis IS '[sensitive] Legal basis, a code of Basis.';
COMMENT ON COLUMN referral_fact.urgency IS '[internal] A code of Urgency.';
COMMENT ON COLUMN referral_fact.channel IS '[internal] How it came, a code of Channel.';
COMMENT ON COLUMN referral_fact.age_decade IS '[sensitive] The person''s age on sent_on, in decades.';
ALTER TABLE referral_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON referral_fact TO ${app_role};

CREATE TABLE referral_standing_fact (
    referral_id   uuid PRIMARY KEY,
    municipality  text NOT NULL,
    standing      text NOT NULL CHECK (standing IN ('SUBMITTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    since         timestamptz NOT NULL
);
COMMENT ON TABLE referral_standing_fact IS '[internal] What became of a referral.';
COMMENT ON COLUMN referral_standing_fact.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN referral_standing_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral_standing_fact.standing IS '[internal] What became of it last.';
COMMENT ON COLUMN referral_standing_fact.since IS '[internal] When that happened, by the sender''s clock; the latest wins.';
ALTER TABLE referral_standing_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_standing_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_standing_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON referral_standing_fact TO ${app_role};

CREATE TABLE status_report_fact (
    status_report_id  uuid PRIMARY KEY,
    municipality      text NOT NULL,
    referral_id       uuid NOT NULL,
    issued_on         date NOT NULL,
    connections       integer NOT NULL
);
CREATE INDEX status_report_fact_by_referral ON status_report_fact (referral_id);
COMMENT ON TABLE status_report_fact IS '[sensitive] Status reports sent to the sources.';
COMMENT ON COLUMN status_report_fact.status_report_id IS '[internal] The status report (form 2).';
COMMENT ON COLUMN status_report_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN status_report_fact.referral_id IS '[internal] The referral that it answers.';
COMMENT ON COLUMN status_report_fact.issued_on IS '[internal] Day on form 2, local date.';
COMMENT ON COLUMN status_report_fact.connections IS '[sensitive] Number of connections (★) that the source was told.';
ALTER TABLE status_report_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE status_report_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON status_report_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON status_report_fact TO ${app_role};

CREATE TABLE case_fact (
    case_id       uuid PRIMARY KEY,
    municipality  text NOT NULL,
    person_id     uuid NOT NULL,
    opened_on     date NOT NULL
);
COMMENT ON TABLE case_fact IS '[personal] Cases, and whom they are about.';
COMMENT ON COLUMN case_fact.case_id IS '[internal] The case.';
COMMENT ON COLUMN case_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN case_fact.person_id IS '[personal] Pseudonym of the person in referral-service, as it was when the case opened.';
COMMENT ON COLUMN case_fact.opened_on IS '[internal] Local date.';
ALTER TABLE case_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON case_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON case_fact TO ${app_role};

CREATE TABLE case_referral_fact (
    referral_id   uuid PRIMARY KEY,
    municipality  text NOT NULL,
    case_id       uuid NOT NULL
);
CREATE INDEX case_referral_fact_by_case ON case_referral_fact (case_id);
COMMENT ON TABLE case_referral_fact IS '[internal] Which referrals a case answers.';
COMMENT ON COLUMN case_referral_fact.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN case_referral_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN case_referral_fact.case_id IS '[internal] The case that answers it.';
ALTER TABLE case_referral_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_referral_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON case_referral_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON case_referral_fact TO ${app_role};

CREATE TABLE case_profile_fact (
    case_id          uuid PRIMARY KEY,
    municipality     text NOT NULL,
    household        text,
    characteristics  text[] NOT NULL,
    formal_services  text[] NOT NULL,
    since            timestamptz NOT NULL
);
COMMENT ON TABLE case_profile_fact IS '[sensitive] The latest profile of each case.';
COMMENT ON COLUMN case_profile_fact.case_id IS '[internal] The case.';
COMMENT ON COLUMN case_profile_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN case_profile_fact.household IS '[sensitive] Household (世帯), a code of HouseholdType; null while unknown.';
COMMENT ON COLUMN case_profile_fact.characteristics IS '[sensitive] Features (特徴) recorded on the case, codes of Characteristic.';
COMMENT ON COLUMN case_profile_fact.formal_services IS '[sensitive] Formal services newly reached, codes of FormalService.';
COMMENT ON COLUMN case_profile_fact.since IS '[internal] When it was recorded, by the sender''s clock; the latest wins.';
ALTER TABLE case_profile_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_profile_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON case_profile_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON case_profile_fact TO ${app_role};

CREATE TABLE connection_fact (
    connection_id  uuid PRIMARY KEY,
    municipality   text NOT NULL,
    case_id        uuid NOT NULL,
    direction      text NOT NULL CHECK (direction IN ('ENTRY', 'EXIT')),
    category       text NOT NULL,
    kind           text NOT NULL,
    formality      text NOT NULL,
    step           text,
    started_on     date NOT NULL
);
CREATE INDEX connection_fact_by_case ON connection_fact (case_id);
COMMENT ON TABLE connection_fact IS '[sensitive] Connections (つながり) of cases.';
COMMENT ON COLUMN connection_fact.connection_id IS '[internal] The connection.';
COMMENT ON COLUMN connection_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN connection_fact.case_id IS '[internal] The case.';
COMMENT ON COLUMN connection_fact.direction IS '[sensitive] ENTRY (入り口) or EXIT (出口).';
COMMENT ON COLUMN connection_fact.category IS '[sensitive] One of the eight categories; the layer follows from it.';
COMMENT ON COLUMN connection_fact.kind IS '[sensitive] A leaf code below the category.';
COMMENT ON COLUMN connection_fact.formality IS '[sensitive] FORMAL or INFORMAL.';
COMMENT ON COLUMN connection_fact.step IS '[sensitive] DAILY_LIFE, ACTIVITY or WORK, where said.';
COMMENT ON COLUMN connection_fact.started_on IS '[sensitive] Local date.';
ALTER TABLE connection_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON connection_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON connection_fact TO ${app_role};

CREATE TABLE connection_end_fact (
    connection_id  uuid PRIMARY KEY,
    municipality   text NOT NULL,
    ended_on       date NOT NULL
);
COMMENT ON TABLE connection_end_fact IS '[sensitive] Connections that are no more.';
COMMENT ON COLUMN connection_end_fact.connection_id IS '[internal] The connection.';
COMMENT ON COLUMN connection_end_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN connection_end_fact.ended_on IS '[sensitive] Last day, local date.';
ALTER TABLE connection_end_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection_end_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON connection_end_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON connection_end_fact TO ${app_role};

CREATE TABLE assignment_fact (
    case_id       uuid NOT NULL,
    worker_id     uuid NOT NULL,
    role          text NOT NULL,
    municipality  text NOT NULL,
    active        boolean NOT NULL,
    since         timestamptz NOT NULL,
    PRIMARY KEY (case_id, worker_id, role)
);
COMMENT ON TABLE assignment_fact IS '[personal] Who works on which case: what a link worker may read depends on it.';
COMMENT ON COLUMN assignment_fact.case_id IS '[internal] The case.';
COMMENT ON COLUMN assignment_fact.worker_id IS '[personal] Account of the link worker.';
COMMENT ON COLUMN assignment_fact.role IS '[internal] A code of LinkWorkerRole.';
COMMENT ON COLUMN assignment_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN assignment_fact.active IS '[internal] Whether the link worker works on the case in this role.';
COMMENT ON COLUMN assignment_fact.since IS '[internal] When that began, by the sender''s clock; the latest wins.';
ALTER TABLE assignment_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignment_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON assignment_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON assignment_fact TO ${app_role};

CREATE TABLE person_merge_fact (
    merged_person_id     uuid PRIMARY KEY,
    municipality         text NOT NULL,
    surviving_person_id  uuid NOT NULL
);
CREATE INDEX person_merge_fact_by_survivor ON person_merge_fact (surviving_person_id);
COMMENT ON TABLE person_merge_fact IS '[personal] Records that turned out to be one person (名寄せ).';
COMMENT ON COLUMN person_merge_fact.merged_person_id IS '[personal] The pseudonym that is no longer used.';
COMMENT ON COLUMN person_merge_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_merge_fact.surviving_person_id IS '[personal] The pseudonym that stands for the same person now, unless merged again.';
ALTER TABLE person_merge_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_merge_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_merge_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON person_merge_fact TO ${app_role};

CREATE VIEW reported_case WITH (security_invoker = true) AS
SELECT DISTINCT ON (answered.case_id)
    answered.case_id, answered.municipality, first.referral_id AS first_referral_id, first.sent_on AS first_sent_on, first.fiscal_year
FROM case_referral_fact answered JOIN referral_fact first USING (referral_id)
ORDER BY answered.case_id, first.sent_on, first.referral_id;
COMMENT ON VIEW reported_case IS '[sensitive] A case belongs to the fiscal year of its first referral, whatever happened when.';
COMMENT ON COLUMN reported_case.case_id IS '[internal] The case.';
COMMENT ON COLUMN reported_case.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN reported_case.first_referral_id IS '[internal] Its first referral by sent_on.';
COMMENT ON COLUMN reported_case.first_sent_on IS '[internal] Day on that referral.';
COMMENT ON COLUMN reported_case.fiscal_year IS '[internal] Fiscal year of that referral.';
GRANT SELECT ON reported_case TO ${app_role};
