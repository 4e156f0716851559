-- What is missing by the wishes of people with a case, and what has come of it.

CREATE TABLE usage_wish (
    municipality  text   NOT NULL,
    mark          bytea  NOT NULL,
    case_mark     bytea  NOT NULL,
    person        bytea,
    category      text   NOT NULL,
    kind          text,
    district      text,
    recorded_on   date   NOT NULL,
    PRIMARY KEY (municipality, mark)
);
CREATE INDEX usage_wish_by_person ON usage_wish (municipality, person);
COMMENT ON TABLE usage_wish IS '[sensitive] What would help somebody and does not exist, as codes.';
COMMENT ON COLUMN usage_wish.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_wish.mark IS '[internal] Fingerprint of the unmet need.';
COMMENT ON COLUMN usage_wish.case_mark IS '[internal] Fingerprint of the case.';
COMMENT ON COLUMN usage_wish.person IS '[sensitive] Fingerprint of the person; null once the person is erased.';
COMMENT ON COLUMN usage_wish.category IS '[sensitive] Code of ConnectionCategory.';
COMMENT ON COLUMN usage_wish.kind IS '[sensitive] Leaf of the taxonomy, where there is one.';
COMMENT ON COLUMN usage_wish.district IS '[sensitive] Where it would be wanted.';
COMMENT ON COLUMN usage_wish.recorded_on IS '[internal] When.';

CREATE TABLE usage_wish_end (
    municipality  text   NOT NULL,
    mark          bytea  NOT NULL,
    outcome       text   NOT NULL,
    closed_on     date   NOT NULL,
    PRIMARY KEY (municipality, mark)
);
COMMENT ON TABLE usage_wish_end IS '[internal] Something is no longer missing; may come before its beginning.';
COMMENT ON COLUMN usage_wish_end.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN usage_wish_end.mark IS '[internal] Fingerprint of the unmet need.';
COMMENT ON COLUMN usage_wish_end.outcome IS '[internal] RESOURCE_FOUND, NO_LONGER_NEEDED or RECORDED_IN_ERROR.';
COMMENT ON COLUMN usage_wish_end.closed_on IS '[internal] Since when.';

CREATE TABLE resource_gap_answer (
    municipality     text     NOT NULL,
    id               uuid     NOT NULL,
    category         text     NOT NULL,
    kind             text,
    district         text,
    resource_id      uuid     NOT NULL,
    story            text,
    story_en         text,
    story_published  boolean  NOT NULL,
    answered_on      date     NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_gap_answer_by_resource ON resource_gap_answer (municipality, resource_id);
COMMENT ON TABLE resource_gap_answer IS '[internal] A resource that came to be because something was missing.';
COMMENT ON COLUMN resource_gap_answer.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_gap_answer.id IS '[internal] Id.';
COMMENT ON COLUMN resource_gap_answer.category IS '[public] Code of ConnectionCategory.';
COMMENT ON COLUMN resource_gap_answer.kind IS '[public] Leaf of the taxonomy, where there is one.';
COMMENT ON COLUMN resource_gap_answer.district IS '[public] Where it was missing; null: everywhere.';
COMMENT ON COLUMN resource_gap_answer.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_gap_answer.story IS '[sensitive] How it came to be; told to everybody only where those concerned have agreed.';
COMMENT ON COLUMN resource_gap_answer.story_en IS '[sensitive] The same in English.';
COMMENT ON COLUMN resource_gap_answer.story_published IS '[internal] Whether those concerned have agreed.';
COMMENT ON COLUMN resource_gap_answer.answered_on IS '[public] When it was noted.';

DO $$
DECLARE
    counted text;
BEGIN
    FOREACH counted IN ARRAY ARRAY['usage_wish', 'usage_wish_end', 'resource_gap_answer'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', counted);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', counted);
        EXECUTE format('CREATE POLICY municipality ON %I USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality())', counted);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO ${app_role}', counted);
    END LOOP;
END $$;
