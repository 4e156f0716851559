-- Addresses at which a calendar program reads without a token (ADR 0308).

CREATE TABLE calendar_subscription (
    municipality  text   NOT NULL,
    id            uuid   NOT NULL,
    account_mark  bytea  NOT NULL,
    resource_id   uuid,
    district      text,
    language      text   NOT NULL,
    label         bytea,
    token_digest  bytea  NOT NULL,
    created_on    date   NOT NULL,
    used_on       date,
    PRIMARY KEY (municipality, id),
    UNIQUE (municipality, token_digest),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id),
    CHECK (num_nonnulls(resource_id, district) = 1),
    CHECK (language IN ('ja', 'en')),
    CHECK (octet_length(token_digest) = 32)
);
CREATE INDEX calendar_subscription_by_account ON calendar_subscription (municipality, account_mark, id);
CREATE INDEX calendar_subscription_by_resource ON calendar_subscription (municipality, resource_id);
COMMENT ON TABLE calendar_subscription IS '[personal] Addresses of calendars that somebody has had made; deleted when they are revoked, and twelve months after their last use.';
COMMENT ON COLUMN calendar_subscription.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN calendar_subscription.id IS '[internal] UUIDv7, in the order in which they were made; also names the key of its label.';
COMMENT ON COLUMN calendar_subscription.account_mark IS '[personal] Keyed fingerprint of the account, so that it finds its own; the account itself is not kept.';
COMMENT ON COLUMN calendar_subscription.resource_id IS '[internal] What takes place at this resource …';
COMMENT ON COLUMN calendar_subscription.district IS '[internal] … or in this district.';
COMMENT ON COLUMN calendar_subscription.language IS '[internal] ja or en.';
COMMENT ON COLUMN calendar_subscription.label IS '[personal] What its owner calls it; encrypted with a key of its own.';
COMMENT ON COLUMN calendar_subscription.token_digest IS '[internal] SHA-256 of the token in the address; the token itself is not kept.';
COMMENT ON COLUMN calendar_subscription.created_on IS '[internal] Day on which it was made.';
COMMENT ON COLUMN calendar_subscription.used_on IS '[internal] Last day on which somebody read there; null: nobody did yet.';
ALTER TABLE calendar_subscription ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_subscription FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON calendar_subscription
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, DELETE ON calendar_subscription TO ${app_role};
GRANT UPDATE (used_on) ON calendar_subscription TO ${app_role};

CREATE TABLE calendar_address (
    token_digest  bytea  PRIMARY KEY,
    tenant        text   NOT NULL
);
COMMENT ON TABLE calendar_address IS '[internal] In which municipality to look for an address: who reads there says nothing but the token.';
COMMENT ON COLUMN calendar_address.token_digest IS '[internal] SHA-256 of the token in the address.';
COMMENT ON COLUMN calendar_address.tenant IS '[public] JIS code of the municipality. Not under row security: whoever asks must know the token.';
GRANT SELECT, INSERT, DELETE ON calendar_address TO ${app_role};
