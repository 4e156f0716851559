-- Whether before or after the report itself: a row of its own, so that the order does not matter.
CREATE TABLE status_report_error_fact (
    status_report_id  uuid PRIMARY KEY,
    municipality      text NOT NULL
);
COMMENT ON TABLE status_report_error_fact IS '[internal] Status reports that should not have been issued.';
COMMENT ON COLUMN status_report_error_fact.status_report_id IS '[internal] The status report (form 2).';
COMMENT ON COLUMN status_report_error_fact.municipality IS '[internal] JIS code of the municipality.';
ALTER TABLE status_report_error_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE status_report_error_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON status_report_error_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON status_report_error_fact TO ${app_role};
