-- Whoever visits the person sees at the case that a referral was taken back. What was accepted before says nothing until it moves:
-- nobody knows here where it stands. The release before writes what it accepts by the default.
ALTER TABLE case_referral
    ADD COLUMN standing text CHECK (standing IN
        ('ONGOING', 'ON_HOLD', 'WITHDRAWN_BY_SOURCE', 'WITHDRAWN_BY_PERSON', 'CLOSED', 'ENTERED_IN_ERROR')),
    ADD COLUMN standing_since timestamptz;
ALTER TABLE case_referral ALTER COLUMN standing SET DEFAULT 'ONGOING';
COMMENT ON COLUMN case_referral.standing IS '[sensitive] Where the referral stands, as referral-service tells; null: accepted before that was followed.';
COMMENT ON COLUMN case_referral.standing_since IS '[sensitive] Since when; null as long as it stands as it was accepted.';
GRANT UPDATE (standing, standing_since) ON case_referral TO ${app_role};
