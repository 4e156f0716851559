CREATE TABLE referral_message (
    id            uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    referral_id   uuid        NOT NULL REFERENCES referral,
    kind          text        NOT NULL,
    topic         text,
    answers       uuid        REFERENCES referral_message,
    body          bytea       NOT NULL,
    sent_for      text        NOT NULL,
    sent_by       text        NOT NULL,
    sent_at       timestamptz NOT NULL,
    CHECK ((kind = 'ANSWER') = (answers IS NOT NULL)),
    CHECK ((kind = 'INFORMATION_REQUEST') = (topic IS NOT NULL))
);
CREATE INDEX referral_message_by_referral ON referral_message (referral_id, sent_at, id);
-- a question has one answer, however many send one at once
CREATE UNIQUE INDEX referral_message_answer ON referral_message (answers);
COMMENT ON TABLE referral_message IS '[sensitive] Questions, answers and messages between source and centre.';
COMMENT ON COLUMN referral_message.id IS '[internal] Id.';
COMMENT ON COLUMN referral_message.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral_message.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN referral_message.kind IS '[internal] INFORMATION_REQUEST, ANSWER or MESSAGE.';
COMMENT ON COLUMN referral_message.topic IS '[internal] What is asked for, as a reason code.';
COMMENT ON COLUMN referral_message.answers IS '[internal] The question that it answers.';
COMMENT ON COLUMN referral_message.body IS '[personal] The text; encrypted with the person''s key.';
COMMENT ON COLUMN referral_message.sent_for IS '[internal] On whose behalf: SOURCE or CENTRE.';
COMMENT ON COLUMN referral_message.sent_by IS '[internal] The account that sent it.';
COMMENT ON COLUMN referral_message.sent_at IS '[internal] When.';
ALTER TABLE referral_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_message FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_message
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON referral_message TO ${app_role};

CREATE TABLE referral_message_reading (
    message_id    uuid        NOT NULL REFERENCES referral_message,
    party         text        NOT NULL,
    municipality  text        NOT NULL,
    account       text        NOT NULL,
    read_at       timestamptz NOT NULL,
    PRIMARY KEY (message_id, party)
);
COMMENT ON TABLE referral_message_reading IS '[internal] That a side has read a message, and who was first.';
COMMENT ON COLUMN referral_message_reading.message_id IS '[internal] The message.';
COMMENT ON COLUMN referral_message_reading.party IS '[internal] The side: SOURCE or CENTRE.';
COMMENT ON COLUMN referral_message_reading.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN referral_message_reading.account IS '[internal] The account that read it first.';
COMMENT ON COLUMN referral_message_reading.read_at IS '[internal] When it was first read.';
ALTER TABLE referral_message_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_message_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON referral_message_reading
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON referral_message_reading TO ${app_role};
