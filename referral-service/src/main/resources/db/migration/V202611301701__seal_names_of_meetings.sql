ALTER TABLE legal_basis ADD COLUMN sealed_meeting_name bytea;
COMMENT ON COLUMN legal_basis.sealed_meeting_name IS '[personal] Name of the meeting, which may be the person''s; encrypted with the person''s key.';
COMMENT ON COLUMN legal_basis.meeting_name IS '[personal] Name of the meeting in clear text, as versions before 2026-12 wrote it.';
