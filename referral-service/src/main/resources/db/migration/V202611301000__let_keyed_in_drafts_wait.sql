-- What the centre keys in for others is a call for help: it waits for somebody and falls due, and is not destroyed unseen.
ALTER TABLE referral_draft ADD COLUMN waiting_since timestamptz NOT NULL DEFAULT now();
ALTER TABLE referral_draft ADD COLUMN urgency text NOT NULL DEFAULT 'ROUTINE' CHECK (urgency IN ('ROUTINE', 'URGENT'));
ALTER TABLE referral_draft ADD COLUMN warned_at timestamptz;
ALTER TABLE referral_draft ALTER COLUMN expires_at DROP NOT NULL;
-- the owner sees rows only where row security is not forced; what older drafts say is sealed, so they count from their beginning
ALTER TABLE referral_draft NO FORCE ROW LEVEL SECURITY;
UPDATE referral_draft SET waiting_since = created_at, expires_at = CASE WHEN channel = 'API' THEN expires_at END;
ALTER TABLE referral_draft FORCE ROW LEVEL SECURITY;
-- the release before still writes an end for what is keyed in, and no urgency; nothing is destroyed by the one or lost by the other
ALTER TABLE referral_draft ADD CHECK (channel <> 'API' OR expires_at IS NOT NULL);
COMMENT ON COLUMN referral_draft.waiting_since IS '[internal] Since when whoever it is about has waited: the end of the day of the FAX, or when it was begun.';
COMMENT ON COLUMN referral_draft.urgency IS '[sensitive] ROUTINE or URGENT, as it says now.';
COMMENT ON COLUMN referral_draft.warned_at IS '[internal] When the source was told that it will be destroyed.';
COMMENT ON COLUMN referral_draft.expires_at IS '[internal] When what a source writes itself is destroyed if nobody changes it before.';
CREATE INDEX referral_draft_waiting ON referral_draft (municipality, waiting_since) WHERE content IS NOT NULL AND channel <> 'API';

ALTER TABLE queue_nudge
    DROP CONSTRAINT queue_nudge_queue_check,
    ADD CONSTRAINT queue_nudge_queue_check
        CHECK (queue IN ('BASIS_REVIEW', 'PERSON_FEEDBACK', 'SOURCE_NEWS', 'KEYED_IN_DRAFT', 'URGENT_KEYED_IN_DRAFT'));
COMMENT ON COLUMN queue_nudge.queue IS '[internal] BASIS_REVIEW, PERSON_FEEDBACK, SOURCE_NEWS, KEYED_IN_DRAFT or URGENT_KEYED_IN_DRAFT.';
COMMENT ON COLUMN queue_nudge.item_id IS '[internal] The review, the feedback, the delivery or the draft.';

ALTER TABLE party_notice ALTER COLUMN referral_id DROP NOT NULL;
ALTER TABLE party_notice ALTER COLUMN referral_number DROP NOT NULL;
ALTER TABLE party_notice ADD COLUMN draft_id uuid REFERENCES referral_draft;
ALTER TABLE party_notice ADD CHECK ((draft_id IS NULL) = (referral_id IS NOT NULL));
ALTER TABLE party_notice ADD CHECK ((referral_id IS NULL) = (referral_number IS NULL));
COMMENT ON TABLE party_notice IS '[internal] What the parties are told about the consent and the deadlines of a referral, by number, or about a draft; nothing about the person.';
COMMENT ON COLUMN party_notice.draft_id IS '[internal] What is no referral yet.';
