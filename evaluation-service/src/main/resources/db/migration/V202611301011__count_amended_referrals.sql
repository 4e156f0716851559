-- What a referral says may be amended: a row of its own, so that the order in which one hears of it does not matter (ADR 0401).
CREATE TABLE referral_amendment_fact (
    referral_id   uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    needs         text[]      NOT NULL,
    main_need     text        NOT NULL,
    requested_by  text        NOT NULL,
    urgency       text        NOT NULL,
    since         timestamptz NOT NULL
);
COMMENT ON TABLE referral_amendment_fact IS '[sensitive] What amended referrals say now; without the person.';
COMMENT ON COLUMN referral_amendment_fact.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN referral_amendment_fact.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral_amendment_fact.needs IS '[sensitive] Its needs, codes of Need.';
COMMENT ON COLUMN referral_amendment_fact.main_need IS '[sensitive] The need marked ◎.';
COMMENT ON COLUMN referral_amendment_fact.requested_by IS '[sensitive] PERSON or FAMILY.';
COMMENT ON COLUMN referral_amendment_fact.urgency IS '[internal] A code of Urgency.';
COMMENT ON COLUMN referral_amendment_fact.since IS '[internal] When it was amended last.';
ALTER TABLE referral_amendment_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_amendment_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_amendment_fact
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON referral_amendment_fact TO ${app_role};

CREATE VIEW amended_referral WITH (security_invoker = true) AS
SELECT sent.referral_id, sent.municipality, sent.sent_on, sent.fiscal_year, sent.source_organisation_id, sent.source_kind,
       sent.source_specialty, coalesce(now.needs, sent.needs) AS needs, coalesce(now.main_need, sent.main_need) AS main_need,
       coalesce(now.requested_by, sent.requested_by) AS requested_by, sent.basis, coalesce(now.urgency, sent.urgency) AS urgency,
       sent.channel, sent.age_decade
FROM referral_fact sent LEFT JOIN referral_amendment_fact now USING (referral_id);
COMMENT ON VIEW amended_referral IS '[sensitive] Referrals with what they say now.';
COMMENT ON COLUMN amended_referral.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN amended_referral.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN amended_referral.sent_on IS '[internal] Day on form 1, local date.';
COMMENT ON COLUMN amended_referral.fiscal_year IS '[internal] Japanese fiscal year (年度) of sent_on: April to March.';
COMMENT ON COLUMN amended_referral.source_organisation_id IS '[internal] The organisation that sent it.';
COMMENT ON COLUMN amended_referral.source_kind IS '[internal] Its kind then, a code of OrganisationKind.';
COMMENT ON COLUMN amended_referral.source_specialty IS '[internal] Its specialty then, a code of Specialty; null where it has none.';
COMMENT ON COLUMN amended_referral.needs IS '[sensitive] Needs as they are now, codes of Need.';
COMMENT ON COLUMN amended_referral.main_need IS '[sensitive] The need marked ◎.';
COMMENT ON COLUMN amended_referral.requested_by IS '[sensitive] PERSON or FAMILY.';
COMMENT ON COLUMN amended_referral.basis IS '[sensitive] Legal basis, a code of Basis.';
COMMENT ON COLUMN amended_referral.urgency IS '[internal] A code of Urgency.';
COMMENT ON COLUMN amended_referral.channel IS '[internal] How it came, a code of Channel.';
COMMENT ON COLUMN amended_referral.age_decade IS '[sensitive] The person''s age on sent_on, in decades.';
GRANT SELECT ON amended_referral TO ${app_role};
