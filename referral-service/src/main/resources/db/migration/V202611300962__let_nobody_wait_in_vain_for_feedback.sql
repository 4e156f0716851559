-- Why a feedback stands where it stands, and since when: what was withheld waits anew once contact is wanted again.
ALTER TABLE person_feedback
    ADD COLUMN state_reason      text,
    ADD COLUMN waiting_since     timestamptz,
    ADD COLUMN status_report_id  uuid REFERENCES status_report;
CREATE INDEX person_feedback_waiting_since ON person_feedback (municipality, (coalesce(waiting_since, composed_at)), id)
    WHERE state = 'TO_BE_TOLD';
CREATE INDEX person_feedback_available ON person_feedback (municipality, person_id) WHERE state = 'AVAILABLE';
CREATE INDEX person_feedback_by_report ON person_feedback (status_report_id) WHERE status_report_id IS NOT NULL;
COMMENT ON COLUMN person_feedback.state IS '[internal] AVAILABLE, TO_BE_TOLD, WITHHELD, TOLD, READ or OBSOLETE.';
COMMENT ON COLUMN person_feedback.state_reason IS '[internal] NO_ACCOUNT, CONTACT_WANTED_AGAIN, SAID_ANEW or REPORT_IN_ERROR, where the state does not follow from the wish alone.';
COMMENT ON COLUMN person_feedback.waiting_since IS '[internal] Since when somebody has to tell it, where that is later than its composition.';
COMMENT ON COLUMN person_feedback.status_report_id IS '[internal] The status report that it says in plain words, where there is one.';
