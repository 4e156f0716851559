-- Whether before or after the facts of the referral itself: a row of its own, so that the order does not matter.
CREATE TABLE referral_error_fact (
    referral_id  uuid PRIMARY KEY,
    municipality text NOT NULL
);
COMMENT ON TABLE referral_error_fact IS '[internal] Referrals that should never have been there.';
COMMENT ON COLUMN referral_error_fact.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN referral_error_fact.municipality IS '[internal] JIS code of the municipality.';
ALTER TABLE referral_error_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_error_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_error_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON referral_error_fact TO ${app_role};

CREATE OR REPLACE VIEW reported_case WITH (security_invoker = true) AS
SELECT DISTINCT ON (answered.case_id)
    answered.case_id, answered.municipality, first.referral_id AS first_referral_id, first.sent_on AS first_sent_on, first.fiscal_year
FROM case_referral_fact answered JOIN referral_fact first USING (referral_id)
WHERE NOT EXISTS (SELECT FROM referral_error_fact WHERE referral_id = first.referral_id)
ORDER BY answered.case_id, first.sent_on, first.referral_id;
