-- What a source writes of its own accord (that a person has withdrawn the consent, above all) waits to be read. What nobody had
-- read before anybody looked for it begins to wait now: it would be late at once otherwise, all of it.
ALTER TABLE referral_message ADD COLUMN waiting_since timestamptz;
COMMENT ON COLUMN referral_message.waiting_since IS '[internal] Since when it waits to be read, where that is later than it was sent.';
-- the owner sees rows only where row security is not forced
ALTER TABLE referral_message NO FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_message_reading NO FORCE ROW LEVEL SECURITY;
UPDATE referral_message m SET waiting_since = now()
WHERE m.sent_for = 'SOURCE' AND m.kind = 'MESSAGE'
  AND NOT EXISTS (SELECT 1 FROM referral_message_reading g WHERE g.message_id = m.id AND g.party = 'CENTRE');
ALTER TABLE referral_message_reading FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_message FORCE ROW LEVEL SECURITY;
CREATE INDEX referral_message_of_source ON referral_message (municipality, referral_id)
    WHERE sent_for = 'SOURCE' AND kind = 'MESSAGE';

-- An answer is none of them: with it the referral comes back to the centre, and has a deadline of its own.
CREATE VIEW unread_source_message WITH (security_invoker = true) AS
SELECT m.id, m.municipality, m.referral_id, r.person_id, greatest(m.sent_at, m.waiting_since) AS begun
FROM referral_message m JOIN referral r ON r.id = m.referral_id
WHERE m.sent_for = 'SOURCE' AND m.kind = 'MESSAGE'
  AND NOT EXISTS (SELECT 1 FROM referral_message_reading g WHERE g.message_id = m.id AND g.party = 'CENTRE')
  AND EXISTS (SELECT 1 FROM person_key k WHERE k.person_id = r.person_id AND k.destroyed_at IS NULL);
COMMENT ON VIEW unread_source_message IS '[internal] What sources have written of their own accord and nobody at the centre has read.';
COMMENT ON COLUMN unread_source_message.id IS '[internal] The message.';
COMMENT ON COLUMN unread_source_message.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN unread_source_message.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN unread_source_message.person_id IS '[internal] The person.';
COMMENT ON COLUMN unread_source_message.begun IS '[internal] Since when it waits to be read.';
GRANT SELECT ON unread_source_message TO ${app_role};

ALTER TABLE queue_nudge
    DROP CONSTRAINT queue_nudge_queue_check,
    ADD CONSTRAINT queue_nudge_queue_check
        CHECK (queue IN ('BASIS_REVIEW', 'PERSON_FEEDBACK', 'SOURCE_NEWS', 'KEYED_IN_DRAFT', 'URGENT_KEYED_IN_DRAFT', 'ERASURE_REQUEST',
                         'SOURCE_MESSAGE'));
COMMENT ON COLUMN queue_nudge.queue IS '[internal] BASIS_REVIEW, PERSON_FEEDBACK, SOURCE_NEWS, KEYED_IN_DRAFT, URGENT_KEYED_IN_DRAFT, ERASURE_REQUEST or SOURCE_MESSAGE.';
COMMENT ON COLUMN queue_nudge.item_id IS '[internal] The review, the feedback, the delivery, the draft, the request for erasure or the message.';
