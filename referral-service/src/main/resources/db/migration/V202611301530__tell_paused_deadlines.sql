-- What is paused while nobody has to act runs again later; what the referral has left behind does not. Rows of before count
-- as paused: only the newest of a referral is asked, and only while the referral stands where it began.
ALTER TABLE referral_deadline ADD COLUMN moved_on boolean NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN referral_deadline.moved_on IS '[internal] Whether the referral has moved on since: then it does not run again.';
COMMENT ON COLUMN referral_deadline.ended_at IS '[internal] When the referral moved on, or nobody had to act any more.';
