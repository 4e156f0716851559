-- A source has a number of its own for what it sends, and its system asks for what has changed since it asked last.
ALTER TABLE referral ADD COLUMN source_reference bytea;
ALTER TABLE referral ADD COLUMN source_reference_index bytea;
ALTER TABLE referral ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
-- the owner sees rows only where row security is not forced
ALTER TABLE referral NO FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_transition NO FORCE ROW LEVEL SECURITY;
UPDATE referral r SET changed_at = coalesce(
    (SELECT max(t.happened_at) FROM referral_transition t WHERE t.referral_id = r.id), r.submitted_at);
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_transition FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN referral.source_reference IS '[personal] The source''s own number for it; encrypted with the person''s key.';
COMMENT ON COLUMN referral.source_reference_index IS '[personal] Keyed fingerprint of that number, by which it is found; gone with the person.';
COMMENT ON COLUMN referral.changed_at IS '[internal] When it was submitted or changed last.';
CREATE INDEX referral_by_source_reference ON referral (municipality, source_reference_index) WHERE source_reference_index IS NOT NULL;
CREATE INDEX referral_by_change ON referral (municipality, changed_at, id);
