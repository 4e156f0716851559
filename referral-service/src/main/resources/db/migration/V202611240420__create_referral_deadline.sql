CREATE TABLE deadline_watch (
    code  text PRIMARY KEY CHECK (code ~ '^[0-9]{5}$')
);
COMMENT ON TABLE deadline_watch IS '[public] Municipalities whose deadlines are watched.';
COMMENT ON COLUMN deadline_watch.code IS '[public] JIS code.';
GRANT SELECT, INSERT ON deadline_watch TO ${app_role};

CREATE TABLE referral_deadline (
    id            uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    referral_id   uuid        NOT NULL REFERENCES referral,
    position      bigint      NOT NULL,
    status        text        NOT NULL,
    waiting_for   text        NOT NULL,
    begun_at      timestamptz NOT NULL,
    remind_at     timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    escalate_at   timestamptz NOT NULL,
    reminded_at   timestamptz,
    escalated_at  timestamptz,
    ended_at      timestamptz,
    UNIQUE (referral_id, position)
);
CREATE UNIQUE INDEX referral_deadline_running ON referral_deadline (referral_id) WHERE ended_at IS NULL;
CREATE INDEX referral_deadline_to_act_on ON referral_deadline (municipality, due_at)
    WHERE ended_at IS NULL AND escalated_at IS NULL;
COMMENT ON TABLE referral_deadline IS '[internal] Until when somebody has to act on a referral; one runs at a time.';
COMMENT ON COLUMN referral_deadline.id IS '[internal] Id.';
COMMENT ON COLUMN referral_deadline.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral_deadline.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN referral_deadline.position IS '[internal] Version of the referral with which it began.';
COMMENT ON COLUMN referral_deadline.status IS '[internal] The status that may last so long.';
COMMENT ON COLUMN referral_deadline.waiting_for IS '[internal] Who has to act: SOURCE or CENTRE.';
COMMENT ON COLUMN referral_deadline.begun_at IS '[internal] When the referral came to stand there.';
COMMENT ON COLUMN referral_deadline.remind_at IS '[internal] When to remind.';
COMMENT ON COLUMN referral_deadline.due_at IS '[internal] After this it is overdue.';
COMMENT ON COLUMN referral_deadline.escalate_at IS '[internal] When the coordinator''s lead is told.';
COMMENT ON COLUMN referral_deadline.reminded_at IS '[internal] When the reminder was given.';
COMMENT ON COLUMN referral_deadline.escalated_at IS '[internal] When the lead was told.';
COMMENT ON COLUMN referral_deadline.ended_at IS '[internal] When the referral moved on.';
ALTER TABLE referral_deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_deadline FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_deadline
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON referral_deadline TO ${app_role};

CREATE TABLE referral_nudge (
    deadline_id   uuid        NOT NULL REFERENCES referral_deadline,
    kind          text        NOT NULL,
    municipality  text        NOT NULL,
    referral_id   uuid        NOT NULL REFERENCES referral,
    addressee     text        NOT NULL,
    given_at      timestamptz NOT NULL,
    PRIMARY KEY (deadline_id, kind)
);
CREATE INDEX referral_nudge_by_referral ON referral_nudge (referral_id);
COMMENT ON TABLE referral_nudge IS '[internal] Reminders and escalations that were given, each once.';
COMMENT ON COLUMN referral_nudge.deadline_id IS '[internal] The deadline.';
COMMENT ON COLUMN referral_nudge.kind IS '[internal] REMINDER or ESCALATION.';
COMMENT ON COLUMN referral_nudge.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral_nudge.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN referral_nudge.addressee IS '[internal] SOURCE, CENTRE or LEAD.';
COMMENT ON COLUMN referral_nudge.given_at IS '[internal] When.';
ALTER TABLE referral_nudge ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_nudge FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_nudge
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON referral_nudge TO ${app_role};
