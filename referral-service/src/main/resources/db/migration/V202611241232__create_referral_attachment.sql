CREATE TABLE referral_attachment (
    id                   uuid        PRIMARY KEY,
    municipality         text        NOT NULL,
    draft_id             uuid        REFERENCES referral_draft,
    referral_id          uuid        REFERENCES referral,
    kind                 text        NOT NULL CHECK (kind IN ('PDF', 'PNG', 'JPEG', 'TIFF')),
    name                 bytea       NOT NULL,
    content              bytea       NOT NULL,
    size                 int         NOT NULL CHECK (size > 0),
    uploaded_by          text        NOT NULL,
    uploaded_at          timestamptz NOT NULL,
    entered_in_error_at  timestamptz,
    entered_in_error_by  text,
    CHECK ((draft_id IS NULL) <> (referral_id IS NULL)),
    CHECK ((entered_in_error_at IS NULL) = (entered_in_error_by IS NULL))
);
-- what is encrypted does not shrink
ALTER TABLE referral_attachment ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX referral_attachment_by_referral ON referral_attachment (referral_id, uploaded_at) WHERE referral_id IS NOT NULL;
CREATE INDEX referral_attachment_by_draft ON referral_attachment (draft_id, uploaded_at) WHERE draft_id IS NOT NULL;
COMMENT ON TABLE referral_attachment IS '[sensitive] A file of a referral, or of the draft of one: the scan of a FAX above all.';
COMMENT ON COLUMN referral_attachment.id IS '[internal] Id.';
COMMENT ON COLUMN referral_attachment.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral_attachment.draft_id IS '[internal] The draft, until it is submitted.';
COMMENT ON COLUMN referral_attachment.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN referral_attachment.kind IS '[internal] PDF, PNG, JPEG or TIFF, by its content.';
COMMENT ON COLUMN referral_attachment.name IS '[personal] What the sender called the file; encrypted with the person''s key, or that of the draft.';
COMMENT ON COLUMN referral_attachment.content IS '[personal] The file itself; encrypted like its name.';
COMMENT ON COLUMN referral_attachment.size IS '[internal] Bytes of the file.';
COMMENT ON COLUMN referral_attachment.uploaded_by IS '[internal] The account that attached it.';
COMMENT ON COLUMN referral_attachment.uploaded_at IS '[internal] When.';
COMMENT ON COLUMN referral_attachment.entered_in_error_at IS '[internal] When somebody said that it should never have been there.';
COMMENT ON COLUMN referral_attachment.entered_in_error_by IS '[internal] The account that said so.';
ALTER TABLE referral_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_attachment
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
-- a file may be taken out of a draft
GRANT SELECT, INSERT, UPDATE, DELETE ON referral_attachment TO ${app_role};
