-- What a person is told after the end of a referral says how it ended. A column of its own: the release before reads the
-- content strictly, and goes on reading it.
ALTER TABLE person_feedback ADD COLUMN ending bytea;
COMMENT ON COLUMN person_feedback.ending IS '[personal] How the referral had ended when it was composed, as JSON; encrypted with the person''s key.';
COMMENT ON COLUMN person_feedback.state_reason IS '[internal] NO_ACCOUNT, CONTACT_WANTED_AGAIN, SAID_ANEW, REPORT_IN_ERROR, REFERRAL_IN_ERROR, REOPENED or PERSON_DIED, where the state does not follow from the wish alone.';
