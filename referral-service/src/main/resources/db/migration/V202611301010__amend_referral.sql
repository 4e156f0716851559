-- What a referral says may have been wrong, or be so no more: it is written anew, and what it said before stands in its history.
ALTER TABLE referral_transition ADD COLUMN before bytea;
COMMENT ON COLUMN referral_transition.before IS '[personal] Urgency, who asked, needs, other need and wish until they were amended; encrypted with the person''s key.';
