-- A report that should not have gone out stays as it was and bears the mark; a newer one may stand in its place.
ALTER TABLE status_report
    ADD COLUMN error_reason           text,
    ADD COLUMN entered_in_error_at    timestamptz,
    ADD COLUMN entered_in_error_by    text,
    ADD COLUMN error_acknowledged_at  timestamptz,
    ADD COLUMN error_acknowledged_by  text,
    ADD COLUMN replaces_id            uuid REFERENCES status_report,
    ADD CONSTRAINT status_report_error_is_whole CHECK (
        num_nonnulls(error_reason, entered_in_error_at, entered_in_error_by) IN (0, 3)
        AND (error_acknowledged_at IS NULL OR entered_in_error_at IS NOT NULL));
CREATE UNIQUE INDEX status_report_replaced_once ON status_report (replaces_id) WHERE replaces_id IS NOT NULL;
COMMENT ON COLUMN status_report.error_reason IS '[internal] Why it should not have been issued; null while nobody says so.';
COMMENT ON COLUMN status_report.entered_in_error_at IS '[internal] When that was said.';
COMMENT ON COLUMN status_report.entered_in_error_by IS '[internal] The account that said it.';
COMMENT ON COLUMN status_report.error_acknowledged_at IS '[internal] When the source confirmed that it knows of the error.';
COMMENT ON COLUMN status_report.error_acknowledged_by IS '[internal] The account that confirmed that.';
COMMENT ON COLUMN status_report.replaces_id IS '[internal] The report in error that this one stands in the place of.';

ALTER TABLE report_delivery
    DROP CONSTRAINT report_delivery_says_what,
    ADD CONSTRAINT report_delivery_says_what CHECK (
        (event_type IN ('STATUS_REPORT_ISSUED', 'STATUS_REPORT_ENTERED_IN_ERROR')) = (status_report_id IS NOT NULL)
        AND (status_report_id IS NULL) = (referral_id IS NOT NULL)
        AND (event_type = 'REFERRAL_MESSAGE_RECEIVED') = (message_id IS NOT NULL));
