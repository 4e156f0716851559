-- A resource may be a person, who may ask to be taken out altogether: every word goes, for ever (ADR 0310).

ALTER TABLE resource
    ADD COLUMN erased_at       timestamptz,
    ADD COLUMN erasure_reason  text,
    ADD CHECK ((erased_at IS NULL) = (erasure_reason IS NULL)),
    ADD CHECK (erasure_reason IN ('ASKED_BY_PERSON', 'RECORDED_BY_MISTAKE', 'NO_LONGER_NEEDED')),
    -- also for the version before this one, which does not know of it and may be told by a file
    ADD CONSTRAINT nothing_is_told_of_what_is_erased CHECK (erased_at IS NULL OR (
        status = 'RETIRED'
        AND num_nonnulls(name_kana, step, description, description_en, postal_code, address, building, transport, district,
                         located_in, latitude, longitude, precision, shown_latitude, shown_longitude, shown_precision,
                         service_radius, service_note, eligibility, minimum_age, maximum_age, language_note, cost, cost_note,
                         accessibility_note, phone, email, website, application, withheld, capacity_unit, capacity_maximum,
                         capacity_available, capacity_waiting, capacity_asked_on, visited_on, heard_on, assured_on, assured_by,
                         retirement_note) = 0
        AND cardinality(alternative_names) + cardinality(service_districts) + cardinality(suits) + cardinality(languages)
            + cardinality(accessibility) = 0
        AND prices = '[]' AND contacts = '[]'));

COMMENT ON COLUMN resource.erased_at IS '[internal] Since when nothing is kept of it but its kind and that it has ended; null: it was not erased.';
COMMENT ON COLUMN resource.erasure_reason IS '[internal] Why, as a code.';
COMMENT ON TABLE resource_history IS '[sensitive] What a resource was, state by state; nothing is changed here but that accounts are forgotten and clear text is sealed, and all that is about an erased resource goes.';

CREATE TABLE erased_external_id (
    municipality  text   NOT NULL,
    mark          bytea  NOT NULL,
    PRIMARY KEY (municipality, mark)
);
COMMENT ON TABLE erased_external_id IS '[internal] What sources called resources that were erased, so that no file brings them back.';
COMMENT ON COLUMN erased_external_id.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN erased_external_id.mark IS '[internal] Keyed fingerprint of the source and its id; neither is kept.';
ALTER TABLE erased_external_id ENABLE ROW LEVEL SECURITY;
ALTER TABLE erased_external_id FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON erased_external_id
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON erased_external_id TO ${app_role};

-- What is about an erased resource is deleted.
GRANT DELETE ON resource_history, resource_provenance, resource_visit, resource_hearing, resource_notice, resource_event,
    resource_gap_answer, resource_distinction, resource_reminder TO ${app_role};
GRANT UPDATE (likely_same) ON resource_import_row TO ${app_role};
