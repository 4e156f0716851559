-- What residents suggest, and what is not kept for ever.

CREATE TABLE resource_suggestion (
    municipality  text         NOT NULL,
    id            uuid         NOT NULL,
    account_mark  bytea        NOT NULL,
    kind          text         NOT NULL,
    resource_id   uuid,
    words         bytea        NOT NULL,
    made_at       timestamptz  NOT NULL,
    state         text         NOT NULL,
    decided_at    timestamptz,
    reason        text,
    answer        bytea,
    version       bigint       NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_suggestion_by_account ON resource_suggestion (municipality, account_mark, made_at);
CREATE INDEX resource_suggestion_by_state ON resource_suggestion (municipality, state, id);
CREATE INDEX resource_suggestion_by_resource ON resource_suggestion (municipality, resource_id);
COMMENT ON TABLE resource_suggestion IS '[personal] What somebody suggests; deleted 90 days after the decision.';
COMMENT ON COLUMN resource_suggestion.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_suggestion.id IS '[internal] UUIDv7, in order of arrival; also names the key of its words.';
COMMENT ON COLUMN resource_suggestion.account_mark IS '[personal] Keyed fingerprint of the account, so that it finds its own; the account itself is not kept.';
COMMENT ON COLUMN resource_suggestion.kind IS '[internal] NEW, CORRECTION or COMMENT.';
COMMENT ON COLUMN resource_suggestion.resource_id IS '[internal] What it is about, or the draft that came of it.';
COMMENT ON COLUMN resource_suggestion.words IS '[personal] What was said, and how to reach who said it; encrypted with a key of its own.';
COMMENT ON COLUMN resource_suggestion.made_at IS '[internal] When.';
COMMENT ON COLUMN resource_suggestion.state IS '[internal] OPEN, ACCEPTED, DECLINED or WITHDRAWN.';
COMMENT ON COLUMN resource_suggestion.decided_at IS '[internal] When it was decided or taken back.';
COMMENT ON COLUMN resource_suggestion.reason IS '[internal] Why it was declined, as a code.';
COMMENT ON COLUMN resource_suggestion.answer IS '[personal] The editor''s answer; encrypted with the same key.';
COMMENT ON COLUMN resource_suggestion.version IS '[internal] Version for If-Match.';
ALTER TABLE resource_suggestion ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_suggestion FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_suggestion
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE, DELETE ON resource_suggestion TO ${app_role};

CREATE TABLE retention_state (
    tenant   text  PRIMARY KEY,
    done_on  date
);
COMMENT ON TABLE retention_state IS '[internal] In which municipalities something is to be forgotten in time.';
COMMENT ON COLUMN retention_state.tenant IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN retention_state.done_on IS '[internal] The last day on which it was looked at.';
GRANT SELECT, INSERT, UPDATE ON retention_state TO ${app_role};
INSERT INTO retention_state (tenant) SELECT tenant FROM index_state;

GRANT UPDATE (heard_from) ON resource_hearing TO ${app_role};
GRANT UPDATE (account) ON resource_history TO ${app_role};
COMMENT ON COLUMN resource_hearing.heard_from IS '[personal] Whom one talked with, by what they do there; forgotten three years after the hearing.';
COMMENT ON COLUMN resource_history.account IS '[personal] Whose account changed it; empty three years later.';
COMMENT ON TABLE resource_history IS '[sensitive] What a resource was, state by state; nothing is changed here but that accounts are forgotten.';
