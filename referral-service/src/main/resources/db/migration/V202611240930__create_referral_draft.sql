CREATE TABLE referral_draft (
    id               uuid        PRIMARY KEY,
    municipality     text        NOT NULL,
    channel          text        NOT NULL,
    organisation_id  uuid        NOT NULL,
    person_id        uuid,
    content          bytea,
    state            text        NOT NULL,
    keyed_by         text        NOT NULL,
    verified_by      text,
    verified_at      timestamptz,
    referral_id      uuid        REFERENCES referral,
    created_at       timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    version          bigint      NOT NULL,
    CHECK ((content IS NULL) = (state IN ('SUBMITTED', 'DISCARDED', 'EXPIRED'))),
    CHECK ((state = 'VERIFIED') <= (verified_by IS NOT NULL)),
    CHECK (verified_by <> keyed_by)
);
CREATE INDEX referral_draft_by_time ON referral_draft (municipality, created_at DESC, id DESC);
CREATE INDEX referral_draft_by_person ON referral_draft (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX referral_draft_by_expiry ON referral_draft (municipality, expires_at) WHERE content IS NOT NULL;
COMMENT ON TABLE referral_draft IS '[sensitive] A referral that is being written or keyed in; its content is gone once it is submitted, discarded or expired.';
COMMENT ON COLUMN referral_draft.id IS '[internal] Id, also of its key.';
COMMENT ON COLUMN referral_draft.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral_draft.channel IS '[internal] How it came: API (the source writes it itself), FAX, PHONE or COMMUNITY (the centre keys it in).';
COMMENT ON COLUMN referral_draft.organisation_id IS '[internal] The organisation of the account that began it.';
COMMENT ON COLUMN referral_draft.person_id IS '[internal] The known person whom whoever keys it in has chosen after the search.';
COMMENT ON COLUMN referral_draft.content IS '[personal] What has been written so far, as JSON; encrypted with the draft''s key.';
COMMENT ON COLUMN referral_draft.state IS '[internal] OPEN, VERIFIED, SUBMITTED, DISCARDED or EXPIRED.';
COMMENT ON COLUMN referral_draft.keyed_by IS '[internal] The account that wrote the content as it is.';
COMMENT ON COLUMN referral_draft.verified_by IS '[internal] The other account that compared a FAX with what was keyed in.';
COMMENT ON COLUMN referral_draft.verified_at IS '[internal] When it did.';
COMMENT ON COLUMN referral_draft.referral_id IS '[internal] The referral that it became.';
COMMENT ON COLUMN referral_draft.created_at IS '[internal] When it was begun.';
COMMENT ON COLUMN referral_draft.changed_at IS '[internal] When it was changed last.';
COMMENT ON COLUMN referral_draft.expires_at IS '[internal] When it is destroyed if nobody changes it before.';
COMMENT ON COLUMN referral_draft.version IS '[internal] Version for If-Match.';
ALTER TABLE referral_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_draft
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON referral_draft TO ${app_role};
COMMENT ON COLUMN person_key.person_id IS '[internal] The person, or the draft of a referral that has a key of its own.';

-- how a referral came that the centre keyed in
ALTER TABLE referral ADD COLUMN received_on date;
ALTER TABLE referral ADD COLUMN keyed_by text;
ALTER TABLE referral ADD COLUMN verified_by text;
ALTER TABLE referral ADD COLUMN reporter_kind text;
ALTER TABLE referral ADD COLUMN reporter bytea;
COMMENT ON COLUMN referral.received_on IS '[internal] The day on which the FAX, the call or the visitor came, local to the municipality.';
COMMENT ON COLUMN referral.keyed_by IS '[internal] The account that keyed it in.';
COMMENT ON COLUMN referral.verified_by IS '[internal] The other account that compared it with the FAX.';
COMMENT ON COLUMN referral.reporter_kind IS '[sensitive] Who called or came: a professional, a welfare commissioner, a shop, a neighbour, the police, the family or the person.';
COMMENT ON COLUMN referral.reporter IS '[personal] Name and contact of who called or came, sealed for the centre alone: somebody else''s data, which the person is not told (Act on the Protection of Personal Information art. 78 (1) ii).';
