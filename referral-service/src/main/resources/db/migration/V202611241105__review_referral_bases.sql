-- A referral without consent is judged by a second person as well. It opens no record: its window is empty, and there is
-- no meeting yet.
ALTER TABLE legal_basis
    ADD COLUMN referral_id uuid UNIQUE REFERENCES referral,
    DROP CONSTRAINT legal_basis_check,
    DROP CONSTRAINT legal_basis_check2,
    ADD CONSTRAINT legal_basis_window CHECK (CASE WHEN referral_id IS NULL THEN closes > opens ELSE closes = opens END),
    ADD CONSTRAINT legal_basis_meeting CHECK (
        CASE WHEN referral_id IS NULL THEN (type = 'EMERGENCY') = (meeting_id IS NULL)
             ELSE meeting_id IS NULL AND type <> 'MULTI_AGENCY' END);
COMMENT ON TABLE legal_basis IS '[sensitive] What was done on another basis than consent: a case tabled at a conference, a record opened in an emergency, a referral sent; with its review.';
COMMENT ON COLUMN legal_basis.referral_id IS '[internal] The referral that was sent on this basis; null where a record was opened.';
COMMENT ON COLUMN legal_basis.organisation_id IS '[internal] The organisation that convened it, whose member opened the record, or that sent the referral.';
COMMENT ON COLUMN legal_basis.opened_by IS '[internal] The account that tabled the case, opened the record or sent the referral.';
