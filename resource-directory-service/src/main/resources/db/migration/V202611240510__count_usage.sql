-- How resources are used, from the events of other services. Persons, cases, referrals and connections are keyed
-- fingerprints (marks): they can be counted and told apart, and lead nowhere without the installation's key.

CREATE TABLE usage_prescription (
    municipality  text   NOT NULL,
    mark          bytea  NOT NULL,
    resource_id   uuid   NOT NULL,
    case_mark     bytea  NOT NULL,
    person        bytea,
    agreed_on     date   NOT NULL,
    PRIMARY KEY (municipality, mark)
);
CREATE INDEX usage_prescription_by_resource ON usage_prescription (municipality, resource_id);
CREATE INDEX usage_prescription_by_person ON usage_prescription (municipality, person);
COMMENT ON TABLE usage_prescription IS '[internal] Somebody agreed to go to a resource (処方).';
COMMENT ON COLUMN usage_prescription.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_prescription.mark IS '[internal] Fingerprint of the prescription.';
COMMENT ON COLUMN usage_prescription.resource_id IS '[public] The resource.';
COMMENT ON COLUMN usage_prescription.case_mark IS '[internal] Fingerprint of the case.';
COMMENT ON COLUMN usage_prescription.person IS '[sensitive] Fingerprint of the person; null once the person is erased.';
COMMENT ON COLUMN usage_prescription.agreed_on IS '[internal] When.';

CREATE TABLE usage_connection (
    municipality  text   NOT NULL,
    mark          bytea  NOT NULL,
    resource_id   uuid   NOT NULL,
    case_mark     bytea  NOT NULL,
    person        bytea,
    started_on    date   NOT NULL,
    PRIMARY KEY (municipality, mark)
);
CREATE INDEX usage_connection_by_resource ON usage_connection (municipality, resource_id);
CREATE INDEX usage_connection_by_person ON usage_connection (municipality, person);
COMMENT ON TABLE usage_connection IS '[internal] Somebody got connected with a resource (つながり).';
COMMENT ON COLUMN usage_connection.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_connection.mark IS '[internal] Fingerprint of the connection.';
COMMENT ON COLUMN usage_connection.resource_id IS '[public] The resource.';
COMMENT ON COLUMN usage_connection.case_mark IS '[internal] Fingerprint of the case.';
COMMENT ON COLUMN usage_connection.person IS '[sensitive] Fingerprint of the person; null once the person is erased.';
COMMENT ON COLUMN usage_connection.started_on IS '[internal] From when on.';

CREATE TABLE usage_connection_end (
    municipality  text   NOT NULL,
    mark          bytea  NOT NULL,
    ended_on      date   NOT NULL,
    PRIMARY KEY (municipality, mark)
);
COMMENT ON TABLE usage_connection_end IS '[internal] A connection is no more; may come before its beginning.';
COMMENT ON COLUMN usage_connection_end.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_connection_end.mark IS '[internal] Fingerprint of the connection.';
COMMENT ON COLUMN usage_connection_end.ended_on IS '[internal] Since when.';

CREATE TABLE usage_case_referral (
    municipality   text   NOT NULL,
    referral_mark  bytea  NOT NULL,
    case_mark      bytea  NOT NULL,
    PRIMARY KEY (municipality, referral_mark)
);
CREATE INDEX usage_case_referral_by_case ON usage_case_referral (municipality, case_mark);
COMMENT ON TABLE usage_case_referral IS '[internal] Which case answers a referral.';
COMMENT ON COLUMN usage_case_referral.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_case_referral.referral_mark IS '[internal] Fingerprint of the referral.';
COMMENT ON COLUMN usage_case_referral.case_mark IS '[internal] Fingerprint of the case.';

CREATE TABLE usage_referral (
    municipality  text     NOT NULL,
    mark          bytea    NOT NULL,
    person        bytea,
    needs         text[]   NOT NULL,
    age_decade    integer  NOT NULL,
    PRIMARY KEY (municipality, mark)
);
CREATE INDEX usage_referral_by_person ON usage_referral (municipality, person);
COMMENT ON TABLE usage_referral IS '[sensitive] What people came with, as codes.';
COMMENT ON COLUMN usage_referral.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_referral.mark IS '[internal] Fingerprint of the referral.';
COMMENT ON COLUMN usage_referral.person IS '[sensitive] Fingerprint of the person; null once the person is erased.';
COMMENT ON COLUMN usage_referral.needs IS '[sensitive] Codes of Need.';
COMMENT ON COLUMN usage_referral.age_decade IS '[sensitive] Decade of the age, for example 80.';

CREATE TABLE usage_referral_error (
    municipality  text   NOT NULL,
    mark          bytea  NOT NULL,
    PRIMARY KEY (municipality, mark)
);
COMMENT ON TABLE usage_referral_error IS '[internal] Referrals that should never have been there: they count nowhere, nor does a case that answers no other.';
COMMENT ON COLUMN usage_referral_error.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_referral_error.mark IS '[internal] Fingerprint of the referral.';

CREATE TABLE usage_household (
    municipality  text         NOT NULL,
    case_mark     bytea        NOT NULL,
    person        bytea,
    household     text,
    since         timestamptz  NOT NULL,
    PRIMARY KEY (municipality, case_mark)
);
CREATE INDEX usage_household_by_person ON usage_household (municipality, person);
COMMENT ON TABLE usage_household IS '[sensitive] How people live, as a code.';
COMMENT ON COLUMN usage_household.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_household.case_mark IS '[internal] Fingerprint of the case.';
COMMENT ON COLUMN usage_household.person IS '[sensitive] Fingerprint of the person; null once the person is erased.';
COMMENT ON COLUMN usage_household.household IS '[sensitive] Code of HouseholdType.';
COMMENT ON COLUMN usage_household.since IS '[internal] When it was said; the later word counts.';

CREATE TABLE usage_person_merge (
    municipality  text         NOT NULL,
    merged        bytea        NOT NULL,
    surviving     bytea        NOT NULL,
    holds         boolean      NOT NULL,
    since         timestamptz  NOT NULL,
    PRIMARY KEY (municipality, merged, surviving)
);
CREATE INDEX usage_person_merge_by_survivor ON usage_person_merge (municipality, surviving);
COMMENT ON TABLE usage_person_merge IS '[sensitive] Two fingerprints that are one person.';
COMMENT ON COLUMN usage_person_merge.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_person_merge.merged IS '[sensitive] Fingerprint of the merged record.';
COMMENT ON COLUMN usage_person_merge.surviving IS '[sensitive] Fingerprint of the surviving one.';
COMMENT ON COLUMN usage_person_merge.holds IS '[internal] Whether they are one; false after a merge was taken back.';
COMMENT ON COLUMN usage_person_merge.since IS '[internal] When that was said; the later word counts.';

CREATE TABLE usage_person_erased (
    municipality  text   NOT NULL,
    person        bytea  NOT NULL,
    PRIMARY KEY (municipality, person)
);
COMMENT ON TABLE usage_person_erased IS '[sensitive] Persons of whom nothing may be told apart any more, also by what arrives later.';
COMMENT ON COLUMN usage_person_erased.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_person_erased.person IS '[sensitive] Fingerprint of the person.';

DO $$
DECLARE
    counted text;
BEGIN
    FOREACH counted IN ARRAY ARRAY['usage_prescription', 'usage_connection', 'usage_connection_end', 'usage_case_referral',
        'usage_referral', 'usage_referral_error', 'usage_household', 'usage_person_merge', 'usage_person_erased'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', counted);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', counted);
        EXECUTE format('CREATE POLICY municipality ON %I USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality())', counted);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO ${app_role}', counted);
    END LOOP;
END $$;

-- The fingerprint that stands for a person now.
CREATE FUNCTION usage_person(person bytea) RETURNS bytea
    LANGUAGE sql STABLE STRICT
    RETURN (
        WITH RECURSIVE survivor (mark, steps) AS (
            SELECT person, 0
            UNION ALL
            SELECT m.surviving, s.steps + 1
            FROM survivor s JOIN usage_person_merge m
                ON m.municipality = current_municipality() AND m.merged = s.mark AND m.holds
            WHERE s.steps < 32)
        SELECT s.mark FROM survivor s ORDER BY s.steps DESC LIMIT 1);
COMMENT ON FUNCTION usage_person(bytea) IS 'Follows merges.';

-- Whether a case counts: not where every referral that it answers was entered in error.
CREATE FUNCTION usage_counts(case_mark bytea) RETURNS boolean
    LANGUAGE sql STABLE STRICT
    RETURN (
        SELECT coalesce(bool_or(e.mark IS NULL), true)
        FROM usage_case_referral r
        LEFT JOIN usage_referral_error e ON e.municipality = r.municipality AND e.mark = r.referral_mark
        WHERE r.municipality = current_municipality() AND r.case_mark = usage_counts.case_mark);
COMMENT ON FUNCTION usage_counts(bytea) IS 'Leaves out what was entered in error.';

-- What a place is used by now, and how many more can come: as last told, less who has come since, and more who has gone.
CREATE FUNCTION usage_load(resource uuid, today date)
    RETURNS TABLE (people bigint, expected bigint, free bigint)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        WITH told AS (
            SELECT r.capacity_maximum, r.capacity_available, r.capacity_waiting, r.capacity_asked_on
            FROM resource r WHERE r.municipality = current_municipality() AND r.id = usage_load.resource),
        connected AS (
            SELECT coalesce(usage_person(c.person), c.mark) AS who, c.started_on, e.ended_on
            FROM usage_connection c
            LEFT JOIN usage_connection_end e ON e.municipality = c.municipality AND e.mark = c.mark
            WHERE c.municipality = current_municipality() AND c.resource_id = usage_load.resource AND usage_counts(c.case_mark)),
        tally AS (
            SELECT count(DISTINCT c.who) FILTER (WHERE c.started_on <= usage_load.today
                                                   AND (c.ended_on IS NULL OR c.ended_on > usage_load.today)) AS people,
                   count(*) FILTER (WHERE c.started_on > t.capacity_asked_on
                                      AND (c.ended_on IS NULL OR c.ended_on > usage_load.today)) AS come,
                   count(*) FILTER (WHERE c.started_on <= t.capacity_asked_on AND c.ended_on > t.capacity_asked_on
                                      AND c.ended_on <= usage_load.today) AS gone
            FROM told t LEFT JOIN connected c ON true),
        awaited AS (
            SELECT count(DISTINCT coalesce(usage_person(p.person), p.mark)) AS expected
            FROM usage_prescription p
            WHERE p.municipality = current_municipality() AND p.resource_id = usage_load.resource
              AND p.agreed_on > usage_load.today - 60 AND usage_counts(p.case_mark)
              AND NOT EXISTS (SELECT 1 FROM connected c WHERE c.who = usage_person(p.person)))
        SELECT tally.people, awaited.expected,
               CASE WHEN told.capacity_available IS NOT NULL
                        THEN greatest(0, told.capacity_available - tally.come + tally.gone)
                    WHEN told.capacity_maximum IS NOT NULL THEN greatest(0, told.capacity_maximum - tally.people)
                    WHEN told.capacity_waiting > 0 THEN 0 END
        FROM told, tally, awaited;
    END;
COMMENT ON FUNCTION usage_load(uuid, date) IS 'People there now, people expected within 60 days of the agreement, free places (null: no limit is known).';

ALTER TABLE resource_index ADD COLUMN limited boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN resource_index.limited IS '[public] Somebody has told how many can come.';
ALTER TABLE resource NO FORCE ROW LEVEL SECURITY;
ALTER TABLE resource_index NO FORCE ROW LEVEL SECURITY;
UPDATE resource_index i SET limited = true
FROM resource r WHERE r.municipality = i.municipality AND r.id = i.resource_id AND r.capacity_asked_on IS NOT NULL;
ALTER TABLE resource_index FORCE ROW LEVEL SECURITY;
ALTER TABLE resource FORCE ROW LEVEL SECURITY;
