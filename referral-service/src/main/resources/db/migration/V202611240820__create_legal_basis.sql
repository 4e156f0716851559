CREATE TABLE legal_basis (
    id               uuid        PRIMARY KEY,
    municipality     text        NOT NULL,
    person_id        uuid        NOT NULL REFERENCES person,
    type             text        NOT NULL CHECK (type IN ('SUPPORT_CONFERENCE', 'MULTI_AGENCY', 'EMERGENCY')),
    meeting_id       uuid,
    meeting_name     text,
    organisation_id  uuid,
    reason           bytea       NOT NULL,
    opens            timestamptz NOT NULL,
    closes           timestamptz NOT NULL CHECK (closes > opens),
    opened_by        text        NOT NULL,
    opened_at        timestamptz NOT NULL,
    without_consent  boolean     NOT NULL,
    status           text        NOT NULL CHECK (status IN ('PENDING', 'CONFIRMED', 'REJECTED')),
    reviewed_by      text        CHECK (reviewed_by <> opened_by),
    reviewed_at      timestamptz,
    review_note      bytea,
    version          bigint      NOT NULL,
    CHECK ((type = 'EMERGENCY') = (meeting_id IS NULL)),
    CHECK ((status = 'PENDING') = (reviewed_by IS NULL))
);
CREATE INDEX legal_basis_by_person ON legal_basis (person_id, closes);
CREATE INDEX legal_basis_by_status ON legal_basis (municipality, status, opened_at, id);
COMMENT ON TABLE legal_basis IS '[sensitive] Access on another basis than consent: a case tabled at a conference, or opened in an emergency; with its review.';
COMMENT ON COLUMN legal_basis.id IS '[internal] Id.';
COMMENT ON COLUMN legal_basis.municipality IS '[internal] JIS code of the municipality; the convener of a conference.';
COMMENT ON COLUMN legal_basis.person_id IS '[internal] Whose data.';
COMMENT ON COLUMN legal_basis.type IS '[sensitive] SUPPORT_CONFERENCE, MULTI_AGENCY or EMERGENCY.';
COMMENT ON COLUMN legal_basis.meeting_id IS '[internal] The meeting.';
COMMENT ON COLUMN legal_basis.meeting_name IS '[internal] Name of the meeting.';
COMMENT ON COLUMN legal_basis.organisation_id IS '[internal] The organisation that convened it, or whose member opened the record.';
COMMENT ON COLUMN legal_basis.reason IS '[personal] Why; encrypted with the person''s key.';
COMMENT ON COLUMN legal_basis.opens IS '[internal] Begin, inclusive.';
COMMENT ON COLUMN legal_basis.closes IS '[internal] End, exclusive.';
COMMENT ON COLUMN legal_basis.opened_by IS '[internal] The account that tabled the case or opened the record.';
COMMENT ON COLUMN legal_basis.opened_at IS '[internal] When it was recorded.';
COMMENT ON COLUMN legal_basis.without_consent IS '[sensitive] Whether there was no consent in force then.';
COMMENT ON COLUMN legal_basis.status IS '[internal] PENDING, CONFIRMED or REJECTED by a second person.';
COMMENT ON COLUMN legal_basis.reviewed_by IS '[internal] The second person.';
COMMENT ON COLUMN legal_basis.reviewed_at IS '[internal] When it was reviewed.';
COMMENT ON COLUMN legal_basis.review_note IS '[personal] What the second person found; encrypted with the person''s key.';
COMMENT ON COLUMN legal_basis.version IS '[internal] Version for If-Match.';
ALTER TABLE legal_basis ENABLE ROW LEVEL SECURITY;
ALTER TABLE legal_basis FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON legal_basis
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON legal_basis TO ${app_role};

CREATE TABLE legal_basis_member (
    basis_id      uuid  NOT NULL REFERENCES legal_basis,
    account       text  NOT NULL,
    municipality  text  NOT NULL,
    PRIMARY KEY (basis_id, account)
);
COMMENT ON TABLE legal_basis_member IS '[internal] The closed membership of a conference at which a case is tabled.';
COMMENT ON COLUMN legal_basis_member.basis_id IS '[internal] The window.';
COMMENT ON COLUMN legal_basis_member.account IS '[internal] A member, bound to confidentiality.';
COMMENT ON COLUMN legal_basis_member.municipality IS '[internal] JIS code of the municipality.';
ALTER TABLE legal_basis_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE legal_basis_member FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON legal_basis_member
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON legal_basis_member TO ${app_role};
