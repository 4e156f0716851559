CREATE TABLE webhook_subscription (
    id               uuid        PRIMARY KEY,
    municipality     text        NOT NULL,
    organisation_id  uuid        NOT NULL,
    url              text        NOT NULL,
    secret           bytea       NOT NULL,
    previous_secret  bytea,
    previous_until   timestamptz,
    state            text        NOT NULL,
    created_at       timestamptz NOT NULL,
    created_by       text        NOT NULL,
    version          bigint      NOT NULL,
    UNIQUE (municipality, organisation_id, url)
);
COMMENT ON TABLE webhook_subscription IS '[internal] Where an organisation''s own system wants to be told.';
COMMENT ON COLUMN webhook_subscription.id IS '[internal] Id; also the id of the data key that seals the secrets.';
COMMENT ON COLUMN webhook_subscription.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN webhook_subscription.organisation_id IS '[internal] The organisation.';
COMMENT ON COLUMN webhook_subscription.url IS '[internal] Address of the endpoint.';
COMMENT ON COLUMN webhook_subscription.secret IS '[secret] What messages are signed with; encrypted with the subscription''s data key.';
COMMENT ON COLUMN webhook_subscription.previous_secret IS '[secret] The secret before, while the receiver changes over; encrypted likewise.';
COMMENT ON COLUMN webhook_subscription.previous_until IS '[internal] Until when messages bear its signature too.';
COMMENT ON COLUMN webhook_subscription.state IS '[internal] ACTIVE, PAUSED, or GONE when the endpoint answered 410.';
COMMENT ON COLUMN webhook_subscription.created_at IS '[internal] When it was made.';
COMMENT ON COLUMN webhook_subscription.created_by IS '[internal] The account that made it.';
COMMENT ON COLUMN webhook_subscription.version IS '[internal] Version for If-Match.';
ALTER TABLE webhook_subscription ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_subscription FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON webhook_subscription
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON webhook_subscription TO ${app_role};

CREATE TABLE report_delivery (
    id                uuid        PRIMARY KEY,
    municipality      text        NOT NULL,
    status_report_id  uuid        NOT NULL REFERENCES status_report,
    subscription_id   uuid        REFERENCES webhook_subscription,
    channel           text        NOT NULL,
    state             text        NOT NULL,
    attempts          integer     NOT NULL,
    last_attempt_at   timestamptz,
    last_status       integer,
    last_failure      text,
    next_attempt_at   timestamptz,
    delivered_at      timestamptz,
    fax_number        text,
    requested_by      text        NOT NULL,
    requested_at      timestamptz NOT NULL,
    version           bigint      NOT NULL
);
CREATE INDEX report_delivery_by_report ON report_delivery (status_report_id, id);
COMMENT ON TABLE report_delivery IS '[internal] How a status report went to the source, and whether it arrived.';
COMMENT ON COLUMN report_delivery.id IS '[internal] Id; the webhook-id of the message.';
COMMENT ON COLUMN report_delivery.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN report_delivery.status_report_id IS '[internal] The report.';
COMMENT ON COLUMN report_delivery.subscription_id IS '[internal] Whither, when by webhook.';
COMMENT ON COLUMN report_delivery.channel IS '[internal] API (the source fetches it), WEBHOOK or FAX.';
COMMENT ON COLUMN report_delivery.state IS '[internal] PENDING, DELIVERED, FAILED or CANCELLED.';
COMMENT ON COLUMN report_delivery.attempts IS '[internal] How often it was tried.';
COMMENT ON COLUMN report_delivery.last_attempt_at IS '[internal] When it was tried last.';
COMMENT ON COLUMN report_delivery.last_status IS '[internal] HTTP status of the last answer.';
COMMENT ON COLUMN report_delivery.last_failure IS '[internal] Code of why there was no answer, or why it was cancelled.';
COMMENT ON COLUMN report_delivery.next_attempt_at IS '[internal] When it is tried again.';
COMMENT ON COLUMN report_delivery.delivered_at IS '[internal] When it arrived.';
COMMENT ON COLUMN report_delivery.fax_number IS '[public] The number that the FAX went to.';
COMMENT ON COLUMN report_delivery.requested_by IS '[internal] The account that issued the report, sent the FAX or asked for another attempt.';
COMMENT ON COLUMN report_delivery.requested_at IS '[internal] When.';
COMMENT ON COLUMN report_delivery.version IS '[internal] Version, against lost updates.';
ALTER TABLE report_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_delivery FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON report_delivery
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON report_delivery TO ${app_role};

-- The courier serves all municipalities, like the relay; it sees ids here, and the rest only within a municipality.
CREATE TABLE delivery_due (
    delivery_id    uuid        PRIMARY KEY REFERENCES report_delivery,
    municipality   text        NOT NULL,
    due_at         timestamptz NOT NULL,
    claimed_until  timestamptz
);
CREATE INDEX delivery_due_by_time ON delivery_due (due_at);
COMMENT ON TABLE delivery_due IS '[internal] Messages that wait to be sent, of all municipalities.';
COMMENT ON COLUMN delivery_due.delivery_id IS '[internal] The delivery.';
COMMENT ON COLUMN delivery_due.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN delivery_due.due_at IS '[internal] When to send it.';
COMMENT ON COLUMN delivery_due.claimed_until IS '[internal] A replica is sending it; after this time another may.';
GRANT SELECT, INSERT, UPDATE, DELETE ON delivery_due TO ${app_role};
