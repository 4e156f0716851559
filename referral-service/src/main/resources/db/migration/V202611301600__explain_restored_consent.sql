-- A consent that came with a referral about somebody else is taken out by one more version.
COMMENT ON COLUMN consent.kind IS '[sensitive] GIVEN, ADDED (by a referral, to what the person had chosen), NARROWED, FEEDBACK_SWITCHED or RESTORED (the version before was somebody else''s); null for withdrawals and what is older than this column: GIVEN.';
