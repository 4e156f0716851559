-- A story belongs to its teller, who may take it back; that it was taken back is all that stays.

CREATE TABLE resource_story_withdrawal (
    municipality  text  NOT NULL,
    story_id      uuid  NOT NULL,
    resource_id   uuid  NOT NULL,
    reason        text  NOT NULL,
    withdrawn_on  date  NOT NULL,
    PRIMARY KEY (municipality, story_id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id),
    CHECK (reason IN ('TELLER_ASKED', 'PERSON_CONCERNED_ASKED', 'RECORDED_IN_ERROR'))
);
CREATE INDEX resource_story_withdrawal_by_resource ON resource_story_withdrawal (municipality, resource_id);
COMMENT ON TABLE resource_story_withdrawal IS '[internal] That a story of connection was taken back, without a word of it.';
COMMENT ON COLUMN resource_story_withdrawal.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_story_withdrawal.story_id IS '[internal] Which story it was: the id of an answered gap, or one made of a hearing''s and its place in it.';
COMMENT ON COLUMN resource_story_withdrawal.resource_id IS '[public] The resource of which it told.';
COMMENT ON COLUMN resource_story_withdrawal.reason IS '[internal] On whose word: TELLER_ASKED, PERSON_CONCERNED_ASKED or RECORDED_IN_ERROR.';
COMMENT ON COLUMN resource_story_withdrawal.withdrawn_on IS '[internal] When. Who noted it stands in the audit trail.';
ALTER TABLE resource_story_withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_story_withdrawal FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_story_withdrawal
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON resource_story_withdrawal TO ${app_role};
