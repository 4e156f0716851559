CREATE TABLE party_notice (
    id                      uuid        PRIMARY KEY,
    municipality            text        NOT NULL,
    code                    text        NOT NULL,
    referral_id             uuid        NOT NULL REFERENCES referral,
    referral_number         text        NOT NULL,
    recipient_organisation  uuid,
    recipient_account       text,
    for_centre              boolean     NOT NULL,
    posted_at               timestamptz NOT NULL
);
CREATE INDEX party_notice_by_time ON party_notice (municipality, posted_at DESC, id DESC);
COMMENT ON TABLE party_notice IS '[internal] What the parties of a referral are told about its consent; by number, nothing about the person.';
COMMENT ON COLUMN party_notice.id IS '[internal] Id.';
COMMENT ON COLUMN party_notice.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN party_notice.code IS '[internal] What happened: NoticeCode.';
COMMENT ON COLUMN party_notice.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN party_notice.referral_number IS '[internal] Its number, to say on the phone.';
COMMENT ON COLUMN party_notice.recipient_organisation IS '[internal] The organisation that is told.';
COMMENT ON COLUMN party_notice.recipient_account IS '[internal] The link worker who is told.';
COMMENT ON COLUMN party_notice.for_centre IS '[internal] Whether the centre is told.';
COMMENT ON COLUMN party_notice.posted_at IS '[internal] When.';
ALTER TABLE party_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE party_notice FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON party_notice
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON party_notice TO ${app_role};

-- The job serves all municipalities, like the outbox: ids and times only, no row-level security.
CREATE TABLE consent_expiry (
    consent_id    uuid        PRIMARY KEY REFERENCES consent,
    municipality  text        NOT NULL,
    person_id     uuid        NOT NULL,
    version       bigint      NOT NULL,
    due_at        timestamptz NOT NULL,
    handled_at    timestamptz
);
CREATE INDEX consent_expiry_due ON consent_expiry (due_at) WHERE handled_at IS NULL;
COMMENT ON TABLE consent_expiry IS '[internal] When consents end, for the job that lets referrals rest then.';
COMMENT ON COLUMN consent_expiry.consent_id IS '[internal] The version of the ledger that ends.';
COMMENT ON COLUMN consent_expiry.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN consent_expiry.person_id IS '[internal] The person.';
COMMENT ON COLUMN consent_expiry.version IS '[internal] Its number; a later one makes this end meaningless.';
COMMENT ON COLUMN consent_expiry.due_at IS '[internal] When it ends.';
COMMENT ON COLUMN consent_expiry.handled_at IS '[internal] When the job has dealt with it.';
GRANT SELECT, INSERT, UPDATE ON consent_expiry TO ${app_role};

ALTER TABLE disclosure
    ADD COLUMN manner    text NOT NULL DEFAULT 'READ',
    ADD COLUMN basis_id  uuid;
COMMENT ON COLUMN disclosure.manner IS '[internal] READ by the recipient, or SENT to it.';
COMMENT ON COLUMN disclosure.basis_id IS '[internal] The conference window or emergency access that it rested on.';
