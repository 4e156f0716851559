-- Erasing a person: asked for, confirmed by a second person, held where the law says so. What stays afterwards has no
-- name, address or free text: those are noise without the person's key.

CREATE TABLE erasure_request (
    id            uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    person_id     uuid        NOT NULL REFERENCES person,
    reason        text        NOT NULL,
    status        text        NOT NULL CHECK (status IN ('REQUESTED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    requested_by  text        NOT NULL,
    requested_at  timestamptz NOT NULL,
    decided_by    text,
    decided_at    timestamptz,
    refusal       text,
    version       bigint      NOT NULL,
    CHECK ((status = 'REQUESTED') = (decided_at IS NULL)),
    CHECK ((status = 'REFUSED') = (refusal IS NOT NULL)),
    CHECK (status <> 'CONFIRMED' OR decided_by <> requested_by)
);
CREATE UNIQUE INDEX erasure_request_one_open ON erasure_request (person_id) WHERE status = 'REQUESTED';
CREATE INDEX erasure_request_by_person ON erasure_request (person_id);
COMMENT ON TABLE erasure_request IS '[internal] That somebody asked for a person to be erased, and what became of it.';
COMMENT ON COLUMN erasure_request.id IS '[internal] Id.';
COMMENT ON COLUMN erasure_request.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN erasure_request.person_id IS '[internal] The person.';
COMMENT ON COLUMN erasure_request.reason IS '[internal] Reason code.';
COMMENT ON COLUMN erasure_request.status IS '[internal] REQUESTED, CONFIRMED, REFUSED or WITHDRAWN.';
COMMENT ON COLUMN erasure_request.requested_by IS '[internal] The account that asked.';
COMMENT ON COLUMN erasure_request.requested_at IS '[internal] When.';
COMMENT ON COLUMN erasure_request.decided_by IS '[internal] The account that decided: never the one that asked, where it was confirmed.';
COMMENT ON COLUMN erasure_request.decided_at IS '[internal] When.';
COMMENT ON COLUMN erasure_request.refusal IS '[internal] Why it was refused.';
COMMENT ON COLUMN erasure_request.version IS '[internal] Version for If-Match.';
ALTER TABLE erasure_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE erasure_request FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON erasure_request
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON erasure_request TO ${app_role};

CREATE TABLE legal_hold (
    id            uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    person_id     uuid        NOT NULL REFERENCES person,
    reason        text        NOT NULL,
    until         date,
    placed_by     text        NOT NULL,
    placed_at     timestamptz NOT NULL,
    lifted_by     text,
    lifted_at     timestamptz,
    CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
);
CREATE INDEX legal_hold_by_person ON legal_hold (person_id);
COMMENT ON TABLE legal_hold IS '[internal] Reasons in law for which a person must not be erased yet.';
COMMENT ON COLUMN legal_hold.id IS '[internal] Id.';
COMMENT ON COLUMN legal_hold.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN legal_hold.person_id IS '[internal] The person.';
COMMENT ON COLUMN legal_hold.reason IS '[internal] Reason code.';
COMMENT ON COLUMN legal_hold.until IS '[internal] Last day; null: until lifted.';
COMMENT ON COLUMN legal_hold.placed_by IS '[internal] The account that placed it.';
COMMENT ON COLUMN legal_hold.placed_at IS '[internal] When.';
COMMENT ON COLUMN legal_hold.lifted_by IS '[internal] The account that lifted it.';
COMMENT ON COLUMN legal_hold.lifted_at IS '[internal] When.';
ALTER TABLE legal_hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE legal_hold FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON legal_hold
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON legal_hold TO ${app_role};

-- Who signs in as the person goes with the person; so do receipts of searches, which hold a fingerprint of the name.
GRANT DELETE ON person_account TO ${app_role};
GRANT DELETE ON person_search TO ${app_role};
