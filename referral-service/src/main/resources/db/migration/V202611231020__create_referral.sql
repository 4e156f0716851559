CREATE TABLE referral (
    id                      uuid        PRIMARY KEY,
    municipality            text        NOT NULL,
    number                  text        NOT NULL,
    person_id               uuid        NOT NULL REFERENCES person,
    source_organisation_id  uuid        NOT NULL,
    source_kind             text        NOT NULL,
    source_specialty        text,
    practitioner_name       text,
    sent_on                 date        NOT NULL,
    channel                 text        NOT NULL,
    urgency                 text        NOT NULL,
    requested_by            text        NOT NULL,
    needs                   text        NOT NULL,
    main_need               text        NOT NULL,
    other_need              bytea,
    wish                    bytea,
    basis                   text        NOT NULL,
    basis_reason            bytea,
    consent_id              uuid        REFERENCES consent,
    age_decade              integer     NOT NULL,
    status                  text        NOT NULL,
    status_before_hold      text,
    submitted_by            text        NOT NULL,
    submitted_at            timestamptz NOT NULL,
    version                 bigint      NOT NULL,
    UNIQUE (municipality, number)
);
CREATE INDEX referral_by_time ON referral (municipality, submitted_at DESC, id DESC);
CREATE INDEX referral_by_source ON referral (municipality, source_organisation_id, submitted_at DESC, id DESC);
CREATE INDEX referral_by_person ON referral (person_id);
COMMENT ON TABLE referral IS '[sensitive] Form 1: a source asks the centre for help for a person.';
COMMENT ON COLUMN referral.id IS '[internal] Id.';
COMMENT ON COLUMN referral.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral.number IS '[internal] Number to say on the phone: era, fiscal year and a running number.';
COMMENT ON COLUMN referral.person_id IS '[internal] The person.';
COMMENT ON COLUMN referral.source_organisation_id IS '[internal] The organisation that referred.';
COMMENT ON COLUMN referral.source_kind IS '[internal] Its kind at that time.';
COMMENT ON COLUMN referral.source_specialty IS '[internal] Its specialty at that time.';
COMMENT ON COLUMN referral.practitioner_name IS '[personal] The practitioner who referred, as on form 1.';
COMMENT ON COLUMN referral.sent_on IS '[internal] Date sent, local to the municipality.';
COMMENT ON COLUMN referral.channel IS '[internal] How it came: API, FAX, PHONE or COMMUNITY.';
COMMENT ON COLUMN referral.urgency IS '[sensitive] ROUTINE or URGENT.';
COMMENT ON COLUMN referral.requested_by IS '[sensitive] Whether the person or the family asked for help.';
COMMENT ON COLUMN referral.needs IS '[sensitive] Needs of form 1 in its order, separated by commas.';
COMMENT ON COLUMN referral.main_need IS '[sensitive] The need marked as the main one.';
COMMENT ON COLUMN referral.other_need IS '[personal] Free text of the need OTHER; encrypted with the person''s key.';
COMMENT ON COLUMN referral.wish IS '[personal] What the person or the family wants to talk about; encrypted with the person''s key.';
COMMENT ON COLUMN referral.basis IS '[sensitive] CONSENT, SUPPORT_CONFERENCE or EMERGENCY.';
COMMENT ON COLUMN referral.basis_reason IS '[personal] Why there is no consent; encrypted with the person''s key.';
COMMENT ON COLUMN referral.consent_id IS '[internal] The consent given with this referral.';
COMMENT ON COLUMN referral.age_decade IS '[sensitive] Decade of the person''s age on the day it was sent.';
COMMENT ON COLUMN referral.status IS '[internal] ReferralStatus.';
COMMENT ON COLUMN referral.status_before_hold IS '[internal] Where an ON_HOLD referral goes on.';
COMMENT ON COLUMN referral.submitted_by IS '[internal] The account that submitted or keyed it in.';
COMMENT ON COLUMN referral.submitted_at IS '[internal] When it was submitted.';
COMMENT ON COLUMN referral.version IS '[internal] Version for If-Match.';
ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON referral TO ${app_role};

CREATE TABLE referral_transition (
    referral_id   uuid        NOT NULL REFERENCES referral,
    municipality  text        NOT NULL,
    position      bigint      NOT NULL,
    transition    text        NOT NULL,
    status        text        NOT NULL,
    actor         text        NOT NULL,
    reason        text,
    happened_at   timestamptz NOT NULL,
    PRIMARY KEY (referral_id, position)
);
COMMENT ON TABLE referral_transition IS '[internal] Every transition of a referral with actor, time and reason.';
COMMENT ON COLUMN referral_transition.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN referral_transition.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral_transition.position IS '[internal] Version of the referral that it led to.';
COMMENT ON COLUMN referral_transition.transition IS '[internal] What was done.';
COMMENT ON COLUMN referral_transition.status IS '[internal] The status it led to.';
COMMENT ON COLUMN referral_transition.actor IS '[internal] The account, or the event, that did it.';
COMMENT ON COLUMN referral_transition.reason IS '[internal] Reason code.';
COMMENT ON COLUMN referral_transition.happened_at IS '[internal] When.';
ALTER TABLE referral_transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_transition FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_transition
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON referral_transition TO ${app_role};

-- A running number per municipality and fiscal year. A sequence, because a counter row would make all intake of a
-- municipality queue for its lock; a number may be skipped, never given twice.
CREATE FUNCTION next_referral_number(municipality text, fiscal_year integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    name text := format('referral_number_%s_%s', municipality, fiscal_year);
BEGIN
    IF municipality !~ '^[0-9]{5}$' THEN
        RAISE EXCEPTION 'municipality: not a JIS code';
    END IF;
    IF to_regclass(name) IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtext(name));
        EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I', name);
    END IF;
    RETURN nextval(name);
END
$$;
COMMENT ON FUNCTION next_referral_number(text, integer) IS 'The next running number of a municipality''s fiscal year.';
REVOKE ALL ON FUNCTION next_referral_number(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION next_referral_number(text, integer) TO ${app_role};

CREATE TABLE support_case (
    referral_id   uuid  PRIMARY KEY REFERENCES referral,
    municipality  text  NOT NULL,
    case_id       uuid  NOT NULL,
    person_id     uuid  NOT NULL
);
CREATE INDEX support_case_by_case ON support_case (case_id);
COMMENT ON TABLE support_case IS '[internal] The case that a referral became, from case-events.';
COMMENT ON COLUMN support_case.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN support_case.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN support_case.case_id IS '[internal] The case.';
COMMENT ON COLUMN support_case.person_id IS '[internal] The person.';
ALTER TABLE support_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_case FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON support_case
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON support_case TO ${app_role};

CREATE TABLE support_connection (
    connection_id  uuid  PRIMARY KEY,
    municipality   text  NOT NULL,
    case_id        uuid  NOT NULL,
    direction      text  NOT NULL,
    category       text  NOT NULL,
    kind           text  NOT NULL,
    agency         text,
    started_on     date  NOT NULL,
    ended_on       date
);
CREATE INDEX support_connection_by_case ON support_connection (case_id);
COMMENT ON TABLE support_connection IS '[sensitive] Connections of a case as far as form 2 counts them, from case-events.';
COMMENT ON COLUMN support_connection.connection_id IS '[internal] The connection.';
COMMENT ON COLUMN support_connection.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN support_connection.case_id IS '[internal] The case.';
COMMENT ON COLUMN support_connection.direction IS '[sensitive] ENTRY or EXIT.';
COMMENT ON COLUMN support_connection.category IS '[sensitive] ConnectionCategory.';
COMMENT ON COLUMN support_connection.kind IS '[sensitive] Leaf code.';
COMMENT ON COLUMN support_connection.agency IS '[sensitive] Row of form 2.';
COMMENT ON COLUMN support_connection.started_on IS '[internal] Since when.';
COMMENT ON COLUMN support_connection.ended_on IS '[internal] Until when.';
ALTER TABLE support_connection ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_connection FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON support_connection
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON support_connection TO ${app_role};

CREATE TABLE care_team (
    case_id       uuid  NOT NULL,
    worker        text  NOT NULL,
    role          text  NOT NULL,
    municipality  text  NOT NULL,
    person_id     uuid  NOT NULL,
    PRIMARY KEY (case_id, worker, role)
);
CREATE INDEX care_team_by_person ON care_team (person_id, worker);
CREATE INDEX care_team_by_worker ON care_team (worker);
COMMENT ON TABLE care_team IS '[internal] Link workers assigned now, from case-events.';
COMMENT ON COLUMN care_team.case_id IS '[internal] The case.';
COMMENT ON COLUMN care_team.worker IS '[internal] Account of the link worker.';
COMMENT ON COLUMN care_team.role IS '[internal] LinkWorkerRole.';
COMMENT ON COLUMN care_team.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN care_team.person_id IS '[internal] The person.';
ALTER TABLE care_team ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_team FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON care_team
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, DELETE ON care_team TO ${app_role};

CREATE TABLE status_report (
    id               uuid        PRIMARY KEY,
    municipality     text        NOT NULL,
    referral_id      uuid        NOT NULL REFERENCES referral,
    person_id        uuid        NOT NULL REFERENCES person,
    edition          integer     NOT NULL,
    content          bytea       NOT NULL,
    connections      integer     NOT NULL,
    issued_on        date        NOT NULL,
    issued_at        timestamptz NOT NULL,
    issued_by        text        NOT NULL,
    acknowledged_at  timestamptz,
    acknowledged_by  text,
    version          bigint      NOT NULL,
    UNIQUE (referral_id, edition)
);
COMMENT ON TABLE status_report IS '[sensitive] Form 2: what became of a referral, as it was on the day of issue.';
COMMENT ON COLUMN status_report.id IS '[internal] Id.';
COMMENT ON COLUMN status_report.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN status_report.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN status_report.person_id IS '[internal] The person.';
COMMENT ON COLUMN status_report.edition IS '[internal] First, second, … report on the referral.';
COMMENT ON COLUMN status_report.content IS '[personal] Agencies, support given and plan as JSON; encrypted with the person''s key.';
COMMENT ON COLUMN status_report.connections IS '[sensitive] Number of connections on the day of issue.';
COMMENT ON COLUMN status_report.issued_on IS '[internal] Date of issue, local to the municipality.';
COMMENT ON COLUMN status_report.issued_at IS '[internal] When it was issued.';
COMMENT ON COLUMN status_report.issued_by IS '[internal] The account that issued it.';
COMMENT ON COLUMN status_report.acknowledged_at IS '[internal] When the source confirmed that it has read it.';
COMMENT ON COLUMN status_report.acknowledged_by IS '[internal] The account that confirmed.';
COMMENT ON COLUMN status_report.version IS '[internal] Version for If-Match.';
ALTER TABLE status_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE status_report FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON status_report
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON status_report TO ${app_role};
