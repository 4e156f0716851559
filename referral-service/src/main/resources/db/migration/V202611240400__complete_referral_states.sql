ALTER TABLE referral_transition ADD COLUMN party text;
ALTER TABLE referral_transition ADD COLUMN note bytea;
COMMENT ON COLUMN referral_transition.party IS '[internal] On whose behalf: SOURCE, CENTRE, PERSON or SYSTEM; null in rows from before it was kept.';
COMMENT ON COLUMN referral_transition.note IS '[personal] What the reason code cannot say; encrypted with the person''s key.';

-- WITHDRAWN is told apart by who took the referral back; the owner sees rows only where row security is not forced
ALTER TABLE referral NO FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_transition NO FORCE ROW LEVEL SECURITY;
UPDATE referral r SET status = CASE WHEN EXISTS (
        SELECT 1 FROM referral_transition t
        WHERE t.referral_id = r.id AND t.transition = 'WITHDRAWAL' AND t.reason = 'PERSON')
    THEN 'WITHDRAWN_BY_PERSON' ELSE 'WITHDRAWN_BY_SOURCE' END
WHERE r.status = 'WITHDRAWN';
UPDATE referral_transition SET
    transition = 'WITHDRAWAL_BY_' || coalesce(reason, 'SOURCE'),
    status = 'WITHDRAWN_BY_' || coalesce(reason, 'SOURCE'),
    reason = 'NOT_STATED'
WHERE transition = 'WITHDRAWAL';
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_transition FORCE ROW LEVEL SECURITY;

-- what was told by phone waits for its basis
ALTER TABLE referral ALTER COLUMN basis DROP NOT NULL;
COMMENT ON COLUMN referral.basis IS '[sensitive] CONSENT, SUPPORT_CONFERENCE or EMERGENCY; null while there is none.';
