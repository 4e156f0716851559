-- What a service that does not own the consent ledger knows of it, from consent-events.

CREATE TABLE consent_projection (
    person_id     uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    consent_id    uuid        NOT NULL,
    version       bigint      NOT NULL,
    withdrawn     boolean     NOT NULL,
    grants        text        NOT NULL,
    valid_from    timestamptz NOT NULL,
    valid_until   timestamptz
);
COMMENT ON TABLE consent_projection IS '[sensitive] The latest version of each person''s consent: scope only, no content.';
COMMENT ON COLUMN consent_projection.person_id IS '[internal] The person.';
COMMENT ON COLUMN consent_projection.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN consent_projection.consent_id IS '[internal] The consent in the ledger.';
COMMENT ON COLUMN consent_projection.version IS '[internal] Version of the person''s ledger; the highest wins.';
COMMENT ON COLUMN consent_projection.withdrawn IS '[sensitive] Whether the person has withdrawn.';
COMMENT ON COLUMN consent_projection.grants IS '[sensitive] Recipients, purposes and categories as JSON.';
COMMENT ON COLUMN consent_projection.valid_from IS '[internal] Begin of the period.';
COMMENT ON COLUMN consent_projection.valid_until IS '[internal] End of the period; null: until withdrawn.';
ALTER TABLE consent_projection ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_projection FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON consent_projection
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON consent_projection TO ${app_role};

CREATE TABLE consent_watermark (
    partition  integer     PRIMARY KEY,
    up_to      timestamptz NOT NULL
);
COMMENT ON TABLE consent_watermark IS '[internal] Per partition of consent-events: every decision committed before this time is in the projection.';
COMMENT ON COLUMN consent_watermark.partition IS '[internal] Kafka partition.';
COMMENT ON COLUMN consent_watermark.up_to IS '[internal] Time by the ledger''s clock.';
GRANT SELECT, INSERT, UPDATE ON consent_watermark TO ${app_role};
