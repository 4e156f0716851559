COMMENT ON COLUMN external_id.digests IS '[sensitive] By member, a fingerprint of what the source last said, keyed like a blind index; also of places that are confidential.';
