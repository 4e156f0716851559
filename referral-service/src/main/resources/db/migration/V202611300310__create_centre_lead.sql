CREATE TABLE centre_lead (
    municipality  text         PRIMARY KEY,
    accounts      text[]       NOT NULL,
    named_by      text         NOT NULL,
    named_at      timestamptz  NOT NULL,
    version       bigint       NOT NULL
);
COMMENT ON TABLE centre_lead IS '[internal] Who leads the coordinators of a centre: whoever is told when nobody acts.';
COMMENT ON COLUMN centre_lead.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN centre_lead.accounts IS '[internal] The leads'' accounts; empty: every coordinator is told.';
COMMENT ON COLUMN centre_lead.named_by IS '[internal] The account that named them.';
COMMENT ON COLUMN centre_lead.named_at IS '[internal] When.';
COMMENT ON COLUMN centre_lead.version IS '[internal] Version for If-Match.';
ALTER TABLE centre_lead ENABLE ROW LEVEL SECURITY;
ALTER TABLE centre_lead FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON centre_lead
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON centre_lead TO ${app_role};

COMMENT ON TABLE party_notice IS '[internal] What the parties of a referral are told about its consent, its deadline and its person''s records; by number, nothing about the person.';
COMMENT ON COLUMN party_notice.recipient_account IS '[internal] The link worker, or the centre''s lead, who is told.';
