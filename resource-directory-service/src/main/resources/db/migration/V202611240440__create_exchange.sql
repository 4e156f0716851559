-- Imports: what was brought in, what became of each row, and which resource somebody else's id means.

CREATE TABLE resource_import (
    municipality  text         NOT NULL,
    id            uuid         NOT NULL,
    format        text         NOT NULL,
    source        text         NOT NULL,
    dry_run       boolean      NOT NULL,
    draft         boolean      NOT NULL,
    category      text,
    digest        text         NOT NULL,
    account       text         NOT NULL,
    state         text         NOT NULL,
    row_count     integer      NOT NULL,
    created       integer      NOT NULL DEFAULT 0,
    changed       integer      NOT NULL DEFAULT 0,
    unchanged     integer      NOT NULL DEFAULT 0,
    rejected      integer      NOT NULL DEFAULT 0,
    ignored       text[]       NOT NULL,
    started_at    timestamptz  NOT NULL,
    heartbeat     timestamptz  NOT NULL,
    finished_at   timestamptz,
    PRIMARY KEY (municipality, id)
);
CREATE INDEX resource_import_by_digest ON resource_import (municipality, digest);
COMMENT ON TABLE resource_import IS '[internal] Files that were brought in or looked at; the files themselves are not kept.';
COMMENT ON COLUMN resource_import.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_import.id IS '[internal] Id.';
COMMENT ON COLUMN resource_import.format IS '[internal] Format of the file.';
COMMENT ON COLUMN resource_import.source IS '[internal] Within which the ids of the file mean something.';
COMMENT ON COLUMN resource_import.dry_run IS '[internal] Looked at only.';
COMMENT ON COLUMN resource_import.draft IS '[internal] What is new is for editors only at first.';
COMMENT ON COLUMN resource_import.category IS '[internal] Kind of what does not say its kind.';
COMMENT ON COLUMN resource_import.digest IS '[internal] SHA-256 of the file, hexadecimal.';
COMMENT ON COLUMN resource_import.account IS '[personal] Whose account brought it.';
COMMENT ON COLUMN resource_import.state IS '[internal] RUNNING, DONE or INTERRUPTED.';
COMMENT ON COLUMN resource_import.row_count IS '[internal] Rows in the file.';
COMMENT ON COLUMN resource_import.created IS '[internal] Rows that made a resource.';
COMMENT ON COLUMN resource_import.changed IS '[internal] Rows that changed one.';
COMMENT ON COLUMN resource_import.unchanged IS '[internal] Rows that said what was known.';
COMMENT ON COLUMN resource_import.rejected IS '[internal] Rows that were not taken in.';
COMMENT ON COLUMN resource_import.ignored IS '[internal] Names of members or columns that nothing is known of.';
COMMENT ON COLUMN resource_import.started_at IS '[internal] When it began.';
COMMENT ON COLUMN resource_import.heartbeat IS '[internal] When it was last seen to go on.';
COMMENT ON COLUMN resource_import.finished_at IS '[internal] When it ended.';
ALTER TABLE resource_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_import FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_import
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON resource_import TO ${app_role};

CREATE TABLE resource_import_row (
    municipality  text     NOT NULL,
    import_id     uuid     NOT NULL,
    line          bigint   NOT NULL,
    external_id   text     NOT NULL,
    resource_id   uuid,
    effect        text     NOT NULL,
    problems      jsonb    NOT NULL,
    PRIMARY KEY (municipality, import_id, line),
    FOREIGN KEY (municipality, import_id) REFERENCES resource_import (municipality, id)
);
COMMENT ON TABLE resource_import_row IS '[internal] What became of each row of a file.';
COMMENT ON COLUMN resource_import_row.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_import_row.import_id IS '[internal] The import.';
COMMENT ON COLUMN resource_import_row.line IS '[internal] Line or place in the file, from 1.';
COMMENT ON COLUMN resource_import_row.external_id IS '[internal] What the source calls it.';
COMMENT ON COLUMN resource_import_row.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_import_row.effect IS '[internal] CREATED, CHANGED, UNCHANGED or REJECTED.';
COMMENT ON COLUMN resource_import_row.problems IS '[internal] Pointers, codes and severities; never values.';
ALTER TABLE resource_import_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_import_row FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_import_row
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON resource_import_row TO ${app_role};

CREATE TABLE external_id (
    municipality  text         NOT NULL,
    source        text         NOT NULL,
    external_id   text         NOT NULL,
    resource_id   uuid         NOT NULL,
    digests       jsonb        NOT NULL,
    kept          jsonb        NOT NULL,
    import_id     uuid         NOT NULL,
    told_at       timestamptz  NOT NULL,
    PRIMARY KEY (municipality, source, external_id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX external_id_by_resource ON external_id (municipality, resource_id);
COMMENT ON TABLE external_id IS '[internal] Which resource somebody else''s id means.';
COMMENT ON COLUMN external_id.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN external_id.source IS '[internal] Within which the id means something.';
COMMENT ON COLUMN external_id.external_id IS '[internal] What the source calls it.';
COMMENT ON COLUMN external_id.resource_id IS '[public] The resource.';
COMMENT ON COLUMN external_id.digests IS '[sensitive] By member, a digest of what the source last said; also of places that are confidential.';
COMMENT ON COLUMN external_id.kept IS '[internal] What the format carries and a resource does not; given out again in the same format, not with confidential places.';
COMMENT ON COLUMN external_id.import_id IS '[internal] The import that told it last.';
COMMENT ON COLUMN external_id.told_at IS '[internal] When.';
ALTER TABLE external_id ENABLE ROW LEVEL SECURITY;
ALTER TABLE external_id FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON external_id
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON external_id TO ${app_role};
