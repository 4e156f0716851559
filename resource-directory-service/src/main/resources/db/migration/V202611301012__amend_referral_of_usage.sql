-- What a referral says may be amended; the later word counts.
ALTER TABLE usage_referral ADD COLUMN needs_since timestamptz NOT NULL DEFAULT '-infinity';
COMMENT ON COLUMN usage_referral.needs_since IS '[internal] When its needs were amended last.';
GRANT UPDATE ON usage_referral TO ${app_role};
