-- A source's system hears of its referrals, not of reports alone. Whoever has subscribed before goes on hearing of reports.
ALTER TABLE webhook_subscription ADD COLUMN event_types text NOT NULL DEFAULT 'STATUS_REPORT_ISSUED';
COMMENT ON COLUMN webhook_subscription.event_types IS '[internal] What the organisation wants to be told of, separated by commas.';

-- The release before writes reports only, and reads no other rows than those that it claims.
ALTER TABLE report_delivery
    ALTER COLUMN status_report_id DROP NOT NULL,
    ADD COLUMN event_type text NOT NULL DEFAULT 'STATUS_REPORT_ISSUED',
    ADD COLUMN referral_id uuid REFERENCES referral,
    ADD COLUMN message_id uuid,
    ADD CONSTRAINT report_delivery_says_what CHECK (
        (event_type = 'STATUS_REPORT_ISSUED') = (status_report_id IS NOT NULL)
        AND (status_report_id IS NULL) = (referral_id IS NOT NULL)
        AND (event_type = 'REFERRAL_MESSAGE_RECEIVED') = (message_id IS NOT NULL));
CREATE INDEX report_delivery_by_subscription ON report_delivery (subscription_id, id) WHERE subscription_id IS NOT NULL;
COMMENT ON TABLE report_delivery IS '[internal] How a status report, or news of a referral, went to the source, and whether it arrived.';
COMMENT ON COLUMN report_delivery.status_report_id IS '[internal] The report, where it is about one.';
COMMENT ON COLUMN report_delivery.event_type IS '[internal] What the source is told of.';
COMMENT ON COLUMN report_delivery.referral_id IS '[internal] The referral, where it is news of one and no report.';
COMMENT ON COLUMN report_delivery.message_id IS '[internal] The message of the centre, where it is about one.';
COMMENT ON COLUMN report_delivery.requested_by IS '[internal] The account or event that caused it: issued the report, sent the FAX, asked for another attempt, moved the referral, wrote the message.';
