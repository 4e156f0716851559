-- A referral's form 1 adds to what the person has chosen, and does not replace it.
COMMENT ON COLUMN consent.kind IS '[sensitive] GIVEN, ADDED (by a referral, to what the person had chosen), NARROWED or FEEDBACK_SWITCHED; null for withdrawals and what is older than this column: GIVEN.';
