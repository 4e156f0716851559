-- When something of a queue falls due follows from when it began; only that somebody was told must be kept.
CREATE TABLE queue_nudge (
    queue         text         NOT NULL CHECK (queue IN ('BASIS_REVIEW', 'PERSON_FEEDBACK')),
    item_id       uuid         NOT NULL,
    kind          text         NOT NULL CHECK (kind IN ('REMINDER', 'ESCALATION')),
    municipality  text         NOT NULL,
    given_at      timestamptz  NOT NULL,
    PRIMARY KEY (queue, item_id, kind)
);
COMMENT ON TABLE queue_nudge IS '[internal] Reminders and escalations about what waits for a second person or for being told, each once.';
COMMENT ON COLUMN queue_nudge.queue IS '[internal] BASIS_REVIEW or PERSON_FEEDBACK.';
COMMENT ON COLUMN queue_nudge.item_id IS '[internal] The review or the feedback.';
COMMENT ON COLUMN queue_nudge.kind IS '[internal] REMINDER or ESCALATION.';
COMMENT ON COLUMN queue_nudge.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN queue_nudge.given_at IS '[internal] When.';
ALTER TABLE queue_nudge ENABLE ROW LEVEL SECURITY;
ALTER TABLE queue_nudge FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON queue_nudge
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON queue_nudge TO ${app_role};
