-- What went out on paper, and what somebody has told the source by another way than the one that was planned.
ALTER TABLE report_delivery
    ADD COLUMN told_how  text,
    ADD COLUMN told_at   timestamptz,
    ADD COLUMN told_by   text,
    ADD CONSTRAINT report_delivery_told_is_whole CHECK (num_nonnulls(told_how, told_at, told_by) IN (0, 3));
CREATE INDEX report_delivery_by_referral ON report_delivery (referral_id, id) WHERE referral_id IS NOT NULL;
CREATE INDEX report_delivery_not_arrived ON report_delivery (municipality, requested_at, id)
    WHERE told_at IS NULL AND state IN ('PENDING', 'FAILED');
COMMENT ON COLUMN report_delivery.told_how IS '[internal] FAX or PHONE, where somebody of the centre has told the source.';
COMMENT ON COLUMN report_delivery.told_at IS '[internal] When.';
COMMENT ON COLUMN report_delivery.told_by IS '[internal] The account that told it.';

-- One row for what a source should know and does not, however many ways were tried. A report that is not fetched has its
-- row by that, and its webhook none of its own: what the system was told by that would be to fetch it.
CREATE VIEW unreached_news WITH (security_invoker = true) AS
SELECT d.id, d.municipality, d.channel, d.event_type, d.status_report_id, r.id AS referral_id, r.person_id,
       CASE d.channel WHEN 'WEBHOOK' THEN d.last_attempt_at ELSE d.requested_at END AS begun
FROM report_delivery d
     LEFT JOIN status_report s ON s.id = d.status_report_id
     JOIN referral r ON r.id = coalesce(d.referral_id, s.referral_id)
WHERE d.told_at IS NULL
  AND ((d.channel IN ('API', 'FAX') AND d.state = 'PENDING')
       OR (d.channel = 'WEBHOOK' AND d.state = 'FAILED' AND d.status_report_id IS NULL))
  AND (d.status_report_id IS NULL OR r.status <> 'ENTERED_IN_ERROR')
  AND EXISTS (SELECT 1 FROM person_key k WHERE k.person_id = r.person_id AND k.destroyed_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM report_delivery other
                  WHERE other.status_report_id = d.status_report_id AND other.event_type = d.event_type
                    AND other.channel IN ('API', 'FAX') AND (other.state = 'DELIVERED' OR other.told_at IS NOT NULL));
COMMENT ON VIEW unreached_news IS '[internal] What a source should know of its referrals and has not fetched, was not faxed, or could not be told by its system.';
COMMENT ON COLUMN unreached_news.id IS '[internal] The delivery.';
COMMENT ON COLUMN unreached_news.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN unreached_news.channel IS '[internal] API (not fetched), FAX (not faxed) or WEBHOOK (failed for good).';
COMMENT ON COLUMN unreached_news.event_type IS '[internal] What the source should know.';
COMMENT ON COLUMN unreached_news.status_report_id IS '[internal] The report, where it is about one.';
COMMENT ON COLUMN unreached_news.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN unreached_news.person_id IS '[internal] The person.';
COMMENT ON COLUMN unreached_news.begun IS '[internal] Since when it waits for somebody.';
GRANT SELECT ON unreached_news TO ${app_role};

ALTER TABLE queue_nudge
    DROP CONSTRAINT queue_nudge_queue_check,
    ADD CONSTRAINT queue_nudge_queue_check CHECK (queue IN ('BASIS_REVIEW', 'PERSON_FEEDBACK', 'SOURCE_NEWS'));
COMMENT ON TABLE queue_nudge IS '[internal] Reminders and escalations about what waits for somebody at the office, each once.';
COMMENT ON COLUMN queue_nudge.queue IS '[internal] BASIS_REVIEW, PERSON_FEEDBACK or SOURCE_NEWS.';
COMMENT ON COLUMN queue_nudge.item_id IS '[internal] The review, the feedback or the delivery.';
