-- Expand only: versions that were recorded before stay as they are.
ALTER TABLE consent
    ADD COLUMN kind               text,
    ADD COLUMN guardian_relation  text,
    ADD COLUMN evidence_id        uuid,
    ADD COLUMN evidence_sha256    text,
    ADD COLUMN text_id            text,
    ADD COLUMN text_version       integer,
    ADD COLUMN text_language      text,
    ADD COLUMN text_sha256        text,
    ADD COLUMN switch_witness     bytea,
    ADD COLUMN reason             bytea;
COMMENT ON COLUMN consent.kind IS '[sensitive] GIVEN, NARROWED or FEEDBACK_SWITCHED; null for withdrawals and what is older than this column: GIVEN.';
COMMENT ON COLUMN consent.guardian_relation IS '[sensitive] How the guardian or family member stands to the person.';
COMMENT ON COLUMN consent.evidence_id IS '[internal] Attachment that holds the scan of the signature.';
COMMENT ON COLUMN consent.evidence_sha256 IS '[internal] SHA-256 of the scan.';
COMMENT ON COLUMN consent.text_id IS '[internal] The text that the person agreed to.';
COMMENT ON COLUMN consent.text_version IS '[internal] Its version.';
COMMENT ON COLUMN consent.text_language IS '[internal] The language in which it was shown.';
COMMENT ON COLUMN consent.text_sha256 IS '[internal] SHA-256 of the text that was shown.';
COMMENT ON COLUMN consent.switch_witness IS '[personal] Who heard the person let the source be told; encrypted with the person''s key.';
COMMENT ON COLUMN consent.reason IS '[personal] Why the person withdrew, in their words; encrypted with the person''s key.';
