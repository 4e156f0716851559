-- What no source had fetched before anybody looked for it begins to wait now: it would be late at once otherwise, all of it. What
-- somebody was told of since is not given more time.
ALTER TABLE report_delivery ADD COLUMN waiting_since timestamptz;
COMMENT ON COLUMN report_delivery.waiting_since IS '[internal] Since when it waits for somebody, where that is later than it was asked for or tried.';
ALTER TABLE report_delivery NO FORCE ROW LEVEL SECURITY;
ALTER TABLE queue_nudge NO FORCE ROW LEVEL SECURITY;
UPDATE report_delivery d SET waiting_since = now()
WHERE d.told_at IS NULL AND d.state <> 'DELIVERED'
  AND NOT EXISTS (SELECT 1 FROM queue_nudge n WHERE n.queue = 'SOURCE_NEWS' AND n.item_id = d.id);
ALTER TABLE queue_nudge FORCE ROW LEVEL SECURITY;
ALTER TABLE report_delivery FORCE ROW LEVEL SECURITY;

CREATE OR REPLACE VIEW unreached_news WITH (security_invoker = true) AS
SELECT d.id, d.municipality, d.channel, d.event_type, d.status_report_id, r.id AS referral_id, r.person_id,
       greatest(d.waiting_since, CASE d.channel WHEN 'WEBHOOK' THEN d.last_attempt_at ELSE d.requested_at END) AS begun
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
