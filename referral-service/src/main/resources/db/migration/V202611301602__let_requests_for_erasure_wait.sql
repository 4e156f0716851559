-- Who asks for an erasure waits for an answer, and only who has asked takes it back. Null: from before it was kept, or written by
-- the release before.
ALTER TABLE erasure_request ADD COLUMN asked_for text CHECK (asked_for IN ('PERSON', 'CENTRE'));
COMMENT ON COLUMN erasure_request.asked_for IS '[internal] On whose behalf it was asked for: PERSON or CENTRE.';
CREATE INDEX erasure_request_waiting ON erasure_request (municipality, requested_at, id) WHERE status = 'REQUESTED';

ALTER TABLE queue_nudge
    DROP CONSTRAINT queue_nudge_queue_check,
    ADD CONSTRAINT queue_nudge_queue_check
        CHECK (queue IN ('BASIS_REVIEW', 'PERSON_FEEDBACK', 'SOURCE_NEWS', 'KEYED_IN_DRAFT', 'URGENT_KEYED_IN_DRAFT', 'ERASURE_REQUEST'));
COMMENT ON COLUMN queue_nudge.queue IS '[internal] BASIS_REVIEW, PERSON_FEEDBACK, SOURCE_NEWS, KEYED_IN_DRAFT, URGENT_KEYED_IN_DRAFT or ERASURE_REQUEST.';
COMMENT ON COLUMN queue_nudge.item_id IS '[internal] The review, the feedback, the delivery, the draft or the request for erasure.';
