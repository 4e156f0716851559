ALTER TABLE referral
    ADD COLUMN practitioner_id uuid,
    ADD CONSTRAINT referral_practitioner FOREIGN KEY (municipality, practitioner_id) REFERENCES practitioner;
COMMENT ON COLUMN referral.practitioner_id IS '[internal] Who referred, where the register knows them; the name is as it was then.';
