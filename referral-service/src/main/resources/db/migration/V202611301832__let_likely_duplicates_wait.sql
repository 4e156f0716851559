-- Two records that are likely one person wait for somebody who decides. What waits on the day of the upgrade begins to wait now: it
-- would be late at once otherwise, all of it. So does a pair that is to be decided on again.
ALTER TABLE person_duplicate ADD COLUMN waiting_since timestamptz;
COMMENT ON COLUMN person_duplicate.waiting_since IS '[internal] Since when somebody has to decide, where that is later than it was found.';
-- the owner sees rows only where row security is not forced
ALTER TABLE person_duplicate NO FORCE ROW LEVEL SECURITY;
UPDATE person_duplicate SET waiting_since = now() WHERE state = 'OPEN';
ALTER TABLE person_duplicate FORCE ROW LEVEL SECURITY;

-- Named by the latest referral of who was there before, or else of the other.
CREATE VIEW undecided_duplicate WITH (security_invoker = true) AS
SELECT d.id, d.municipality, d.other_id AS person_id, greatest(d.found_at, d.waiting_since) AS begun,
       (SELECT r.id FROM referral r WHERE r.person_id IN (d.one_id, d.other_id)
        ORDER BY r.person_id = d.other_id DESC, r.submitted_at DESC, r.id DESC LIMIT 1) AS referral_id
FROM person_duplicate d
WHERE d.state = 'OPEN';
COMMENT ON VIEW undecided_duplicate IS '[internal] Two records that are likely one person, on which nobody has decided.';
COMMENT ON COLUMN undecided_duplicate.id IS '[internal] The pair.';
COMMENT ON COLUMN undecided_duplicate.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN undecided_duplicate.person_id IS '[internal] The record that was there before.';
COMMENT ON COLUMN undecided_duplicate.begun IS '[internal] Since when somebody has to decide.';
COMMENT ON COLUMN undecided_duplicate.referral_id IS '[internal] A referral by which the pair can be named.';
GRANT SELECT ON undecided_duplicate TO ${app_role};

ALTER TABLE queue_nudge
    DROP CONSTRAINT queue_nudge_queue_check,
    ADD CONSTRAINT queue_nudge_queue_check
        CHECK (queue IN ('BASIS_REVIEW', 'PERSON_FEEDBACK', 'SOURCE_NEWS', 'KEYED_IN_DRAFT', 'URGENT_KEYED_IN_DRAFT', 'ERASURE_REQUEST',
                         'SOURCE_MESSAGE', 'PERSON_DUPLICATE'));
COMMENT ON COLUMN queue_nudge.queue IS '[internal] BASIS_REVIEW, PERSON_FEEDBACK, SOURCE_NEWS, KEYED_IN_DRAFT, URGENT_KEYED_IN_DRAFT, ERASURE_REQUEST, SOURCE_MESSAGE or PERSON_DUPLICATE.';
COMMENT ON COLUMN queue_nudge.item_id IS '[internal] The review, the feedback, the delivery, the draft, the request for erasure, the message or the pair of records.';
