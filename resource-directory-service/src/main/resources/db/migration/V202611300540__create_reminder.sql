-- That somebody should vouch for a resource again: said once before it is stale, and once when it is.
CREATE TABLE resource_reminder (
    municipality     text         NOT NULL,
    id               uuid         NOT NULL,
    resource_id      uuid         NOT NULL,
    kind             text         NOT NULL,
    assured_on       date         NOT NULL,
    raised_on        date         NOT NULL,
    acknowledged_at  timestamptz,
    PRIMARY KEY (municipality, id),
    UNIQUE (municipality, resource_id, assured_on, kind),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id),
    CHECK (kind IN ('SOON', 'STALE'))
);
COMMENT ON TABLE resource_reminder IS '[internal] That somebody should vouch for a resource again.';
COMMENT ON COLUMN resource_reminder.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_reminder.id IS '[internal] Id; later ones are greater.';
COMMENT ON COLUMN resource_reminder.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_reminder.kind IS '[internal] SOON: it will be stale; STALE: it is.';
COMMENT ON COLUMN resource_reminder.assured_on IS '[public] The assurance that runs out; the next one has reminders of its own.';
COMMENT ON COLUMN resource_reminder.raised_on IS '[internal] Day on which it was said.';
COMMENT ON COLUMN resource_reminder.acknowledged_at IS '[internal] When an editor took it on; null: open. Who did stands in the audit trail.';
ALTER TABLE resource_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_reminder
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON resource_reminder TO ${app_role};
GRANT UPDATE (acknowledged_at) ON resource_reminder TO ${app_role};
