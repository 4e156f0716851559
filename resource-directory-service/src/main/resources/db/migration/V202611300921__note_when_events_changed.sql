-- Calendars tell when an event was last changed (RFC 5545, LAST-MODIFIED). Of the older ones nobody knows: now. The default
-- also serves what the version before this one announces while it still runs.
ALTER TABLE resource_event ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN resource_event.changed_at IS '[public] When what is said of it last changed.';
