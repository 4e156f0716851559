-- whose hand a file comes from: what the centre has added since support began is not always the source's to see
ALTER TABLE referral_attachment ADD COLUMN attached_for text;
-- the owner sees rows only where row security is not forced
ALTER TABLE referral NO FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_draft NO FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_attachment NO FORCE ROW LEVEL SECURITY;
UPDATE referral_attachment a SET attached_for = CASE
    WHEN EXISTS (SELECT 1 FROM referral r WHERE r.id = a.referral_id AND r.channel = 'API')
      OR EXISTS (SELECT 1 FROM referral_draft d WHERE d.id = a.draft_id AND d.channel = 'API') THEN 'SOURCE'
    ELSE 'CENTRE' END;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_draft FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_attachment FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_attachment ALTER COLUMN attached_for SET NOT NULL;
ALTER TABLE referral_attachment ADD CHECK (attached_for IN ('SOURCE', 'CENTRE'));
COMMENT ON COLUMN referral_attachment.attached_for IS '[internal] On whose behalf: SOURCE or CENTRE.';

CREATE TABLE referral_message_attachment (
    message_id     uuid  NOT NULL REFERENCES referral_message,
    attachment_id  uuid  NOT NULL REFERENCES referral_attachment,
    municipality   text  NOT NULL,
    PRIMARY KEY (message_id, attachment_id)
);
COMMENT ON TABLE referral_message_attachment IS '[internal] The files that go with a message.';
COMMENT ON COLUMN referral_message_attachment.message_id IS '[internal] The message.';
COMMENT ON COLUMN referral_message_attachment.attachment_id IS '[internal] The file.';
COMMENT ON COLUMN referral_message_attachment.municipality IS '[internal] JIS code of the municipality.';
ALTER TABLE referral_message_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_message_attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_message_attachment
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON referral_message_attachment TO ${app_role};
