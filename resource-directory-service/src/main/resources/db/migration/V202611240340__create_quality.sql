-- From a hint to what can be relied on: standing, visits and hearings, provenance, history.

ALTER TABLE resource
    ADD COLUMN status                text  NOT NULL DEFAULT 'PUBLISHED',
    ADD COLUMN visited_on            date,
    ADD COLUMN heard_on              date,
    ADD COLUMN assured_on            date,
    ADD COLUMN assured_by            text,
    ADD COLUMN retirement_reason     text,
    ADD COLUMN retirement_note       text,
    ADD COLUMN successor_id          uuid;
-- the default stays: the version before this one goes on writing beside it
ALTER TABLE resource NO FORCE ROW LEVEL SECURITY;
UPDATE resource SET assured_on = CAST(changed_at AT TIME ZONE 'Asia/Tokyo' AS date);
ALTER TABLE resource FORCE ROW LEVEL SECURITY;
CREATE INDEX resource_by_assurance ON resource (municipality, assured_on, id) WHERE status = 'PUBLISHED';
COMMENT ON COLUMN resource.status IS '[public] DRAFT, PUBLISHED or RETIRED.';
COMMENT ON COLUMN resource.visited_on IS '[internal] The last visit.';
COMMENT ON COLUMN resource.heard_on IS '[internal] The last hearing.';
COMMENT ON COLUMN resource.assured_on IS '[public] Day on which somebody last said that all of it is so.';
COMMENT ON COLUMN resource.assured_by IS '[public] Who vouches for it: an organisation or an office.';
COMMENT ON COLUMN resource.retirement_reason IS '[public] Why it is no longer offered.';
COMMENT ON COLUMN resource.retirement_note IS '[internal] The same in words.';
COMMENT ON COLUMN resource.successor_id IS '[public] What to go to instead.';

CREATE TABLE resource_visit (
    municipality  text  NOT NULL,
    id            uuid  NOT NULL,
    resource_id   uuid  NOT NULL,
    visited_on    date  NOT NULL,
    note          text,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_visit_by_resource ON resource_visit (municipality, resource_id);
COMMENT ON TABLE resource_visit IS '[internal] Somebody has been there (まちあるき).';
COMMENT ON COLUMN resource_visit.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_visit.id IS '[internal] Id.';
COMMENT ON COLUMN resource_visit.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_visit.visited_on IS '[internal] When.';
COMMENT ON COLUMN resource_visit.note IS '[internal] What was seen; for the staff.';
ALTER TABLE resource_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_visit FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_visit
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON resource_visit TO ${app_role};

CREATE TABLE resource_hearing (
    municipality  text   NOT NULL,
    id            uuid   NOT NULL,
    resource_id   uuid   NOT NULL,
    heard_on      date   NOT NULL,
    heard_from    text,
    note          text,
    stories       jsonb  NOT NULL,
    wishes        jsonb  NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_hearing_by_resource ON resource_hearing (municipality, resource_id);
COMMENT ON TABLE resource_hearing IS '[internal] A conversation with the people there (ヒアリング).';
COMMENT ON COLUMN resource_hearing.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_hearing.id IS '[internal] Id.';
COMMENT ON COLUMN resource_hearing.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_hearing.heard_on IS '[internal] When.';
COMMENT ON COLUMN resource_hearing.heard_from IS '[personal] Whom one talked with, by what they do there.';
COMMENT ON COLUMN resource_hearing.note IS '[internal] For the staff.';
COMMENT ON COLUMN resource_hearing.stories IS '[sensitive] Stories of connection; told to everybody only where those concerned have agreed.';
COMMENT ON COLUMN resource_hearing.wishes IS '[internal] What they would like to do.';
ALTER TABLE resource_hearing ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_hearing FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_hearing
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON resource_hearing TO ${app_role};

CREATE TABLE resource_provenance (
    municipality  text  NOT NULL,
    id            uuid  NOT NULL,
    resource_id   uuid  NOT NULL,
    source        text  NOT NULL,
    told_on       date  NOT NULL,
    note          text,
    reference     text,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_provenance_by_resource ON resource_provenance (municipality, resource_id);
COMMENT ON TABLE resource_provenance IS '[internal] Where something about a resource came from.';
COMMENT ON COLUMN resource_provenance.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_provenance.id IS '[internal] Id.';
COMMENT ON COLUMN resource_provenance.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_provenance.source IS '[internal] DIARY, WALK, HEARING, IMPORT, CONTRIBUTION, UNMET_NEED or OTHER.';
COMMENT ON COLUMN resource_provenance.told_on IS '[internal] When.';
COMMENT ON COLUMN resource_provenance.note IS '[internal] In words.';
COMMENT ON COLUMN resource_provenance.reference IS '[internal] Id of an import, a suggestion, a hearing.';
ALTER TABLE resource_provenance ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_provenance FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_provenance
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON resource_provenance TO ${app_role};

CREATE TABLE resource_history (
    municipality  text         NOT NULL,
    id            bigint       GENERATED ALWAYS AS IDENTITY,
    resource_id   uuid         NOT NULL,
    version       bigint       NOT NULL,
    changed_at    timestamptz  NOT NULL,
    account       text         NOT NULL,
    action        text         NOT NULL,
    details       jsonb        NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_history_by_resource ON resource_history (municipality, resource_id, changed_at);
COMMENT ON TABLE resource_history IS '[sensitive] What a resource was, state by state; nothing is ever changed here.';
COMMENT ON COLUMN resource_history.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_history.id IS '[internal] Order of writing.';
COMMENT ON COLUMN resource_history.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_history.version IS '[internal] Its version from then on.';
COMMENT ON COLUMN resource_history.changed_at IS '[internal] When.';
COMMENT ON COLUMN resource_history.account IS '[personal] Whose account changed it.';
COMMENT ON COLUMN resource_history.action IS '[internal] Verb and noun, as in the audit trail.';
COMMENT ON COLUMN resource_history.details IS '[sensitive] The record as it was put, with what is confidential.';
ALTER TABLE resource_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_history FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_history
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON resource_history TO ${app_role};
