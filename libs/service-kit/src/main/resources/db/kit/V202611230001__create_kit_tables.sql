-- What every service needs in its own database. ${app_role} is the role that the service runs as:
-- it never owns a table, so row-level security binds it.

GRANT USAGE ON SCHEMA public TO ${app_role};

CREATE FUNCTION current_municipality() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('tsunagari.municipality', true), '');
COMMENT ON FUNCTION current_municipality() IS 'The municipality of this unit of work; null without a context, and then row-level security shows no rows.';

-- Outbox -----------------------------------------------------------------------------------------

CREATE TABLE outbox_event (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id      uuid        NOT NULL,
    topic         text        NOT NULL,
    aggregate_id  uuid        NOT NULL,
    type          text        NOT NULL,
    type_version  integer     NOT NULL,
    municipality  text        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    payload       text        NOT NULL,
    parked_at     timestamptz,
    failure       text
);
COMMENT ON TABLE outbox_event IS '[internal] Events committed with their business change and not yet acknowledged by Kafka; a row is deleted once published.';
COMMENT ON COLUMN outbox_event.id IS '[internal] Order of writing; within one aggregate it is the order of commits. Never a cursor across aggregates.';
COMMENT ON COLUMN outbox_event.event_id IS '[internal] CloudEvents id; consumers deduplicate by it.';
COMMENT ON COLUMN outbox_event.topic IS '[internal] Kafka topic.';
COMMENT ON COLUMN outbox_event.aggregate_id IS '[internal] Kafka key: the aggregate (for consents the person) whose events stay in order.';
COMMENT ON COLUMN outbox_event.type IS '[internal] CloudEvents type.';
COMMENT ON COLUMN outbox_event.type_version IS '[internal] Version of the event''s schema.';
COMMENT ON COLUMN outbox_event.municipality IS '[internal] JIS code of the municipality that the fact belongs to.';
COMMENT ON COLUMN outbox_event.occurred_at IS '[internal] When the fact happened.';
COMMENT ON COLUMN outbox_event.payload IS '[internal] JSON by the contract schema: ids, codes and counts, never a direct identifier.';
COMMENT ON COLUMN outbox_event.parked_at IS '[internal] Since when Kafka refuses this event; later events of the aggregate wait.';
COMMENT ON COLUMN outbox_event.failure IS '[internal] Class of the last failure.';
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox_event TO ${app_role};

-- Inbox ------------------------------------------------------------------------------------------

CREATE TABLE inbox_event (
    consumer    text        NOT NULL,
    event_id    uuid        NOT NULL,
    handled_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);
COMMENT ON TABLE inbox_event IS '[internal] Events whose effect is committed: a second delivery finds its row and does nothing.';
COMMENT ON COLUMN inbox_event.consumer IS '[internal] The consumer whose effect it is.';
COMMENT ON COLUMN inbox_event.event_id IS '[internal] CloudEvents id.';
COMMENT ON COLUMN inbox_event.handled_at IS '[internal] When the effect was committed; rows older than the topic''s retention may go.';
GRANT SELECT, INSERT, DELETE ON inbox_event TO ${app_role};

CREATE TABLE parked_event (
    consumer      text        NOT NULL,
    event_id      uuid        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    log_offset    bigint      NOT NULL,
    aggregate_id  uuid        NOT NULL,
    type          text        NOT NULL,
    type_version  integer     NOT NULL,
    municipality  text        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    payload       text        NOT NULL,
    failure       text        NOT NULL,
    parked_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX parked_event_by_aggregate ON parked_event (consumer, aggregate_id, log_offset);
COMMENT ON TABLE parked_event IS '[internal] Events that could not be handled, and those of the same aggregate that came after: others proceed, an operator replays.';
COMMENT ON COLUMN parked_event.consumer IS '[internal] The consumer that could not handle it.';
COMMENT ON COLUMN parked_event.event_id IS '[internal] CloudEvents id.';
COMMENT ON COLUMN parked_event.topic IS '[internal] Kafka topic.';
COMMENT ON COLUMN parked_event.partition IS '[internal] Kafka partition.';
COMMENT ON COLUMN parked_event.log_offset IS '[internal] Offset within the partition.';
COMMENT ON COLUMN parked_event.aggregate_id IS '[internal] The aggregate that is parked.';
COMMENT ON COLUMN parked_event.type IS '[internal] CloudEvents type.';
COMMENT ON COLUMN parked_event.type_version IS '[internal] Version of the event''s schema.';
COMMENT ON COLUMN parked_event.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN parked_event.occurred_at IS '[internal] When the fact happened.';
COMMENT ON COLUMN parked_event.payload IS '[internal] JSON by the contract schema.';
COMMENT ON COLUMN parked_event.failure IS '[internal] Class of the failure, or that an earlier event of the aggregate is parked.';
COMMENT ON COLUMN parked_event.parked_at IS '[internal] Since when.';
GRANT SELECT, INSERT, DELETE ON parked_event TO ${app_role};

-- Idempotency ------------------------------------------------------------------------------------

CREATE TABLE idempotency_key (
    municipality  text        NOT NULL,
    client        text        NOT NULL,
    key           text        NOT NULL,
    request_hash  bytea       NOT NULL,
    status        integer,
    location      text,
    etag          text,
    receipt       text,
    created_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (client, key)
);
COMMENT ON TABLE idempotency_key IS '[internal] The answer to a creation, kept so that a retry gets the same one; receipts hold ids and codes only.';
COMMENT ON COLUMN idempotency_key.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN idempotency_key.client IS '[internal] The account or client that sent the key: keys of different clients never meet.';
COMMENT ON COLUMN idempotency_key.key IS '[internal] The Idempotency-Key header.';
COMMENT ON COLUMN idempotency_key.request_hash IS '[internal] SHA-256 of operation and payload, to refuse the same key with another payload.';
COMMENT ON COLUMN idempotency_key.status IS '[internal] HTTP status of the answer.';
COMMENT ON COLUMN idempotency_key.location IS '[internal] Location header of the answer.';
COMMENT ON COLUMN idempotency_key.etag IS '[internal] ETag header of the answer.';
COMMENT ON COLUMN idempotency_key.receipt IS '[internal] Body of the answer as JSON, without personal data.';
COMMENT ON COLUMN idempotency_key.created_at IS '[internal] When the key was first used; kept for 48 hours.';
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_key FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON idempotency_key
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO ${app_role};

-- Keys of persons --------------------------------------------------------------------------------

CREATE TABLE person_key (
    person_id     uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    wrapped_key   bytea,
    created_at    timestamptz NOT NULL DEFAULT now(),
    destroyed_at  timestamptz,
    CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
);
COMMENT ON TABLE person_key IS '[internal] One data key per person, wrapped by the key-encryption key; without it everything encrypted about the person is noise, also in backups.';
COMMENT ON COLUMN person_key.person_id IS '[internal] The person.';
COMMENT ON COLUMN person_key.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_key.wrapped_key IS '[secret] Tink keyset encrypted by the key-encryption key; null once destroyed.';
COMMENT ON COLUMN person_key.created_at IS '[internal] When the key was made.';
COMMENT ON COLUMN person_key.destroyed_at IS '[internal] When the person was erased.';
ALTER TABLE person_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_key FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_key
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON person_key TO ${app_role};

-- Audit ------------------------------------------------------------------------------------------
-- Several lanes, each a hash chain: a transaction takes a free lane, so that audited transactions do
-- not queue behind each other's commits. The service may only append, through audit_append.

CREATE TABLE audit_lane (
    lane  integer PRIMARY KEY,
    seq   bigint  NOT NULL DEFAULT 0,
    hash  bytea   NOT NULL
) WITH (fillfactor = 20);
COMMENT ON TABLE audit_lane IS '[internal] Head of each audit chain; shows a tail that was cut.';
COMMENT ON COLUMN audit_lane.lane IS '[internal] Number of the chain.';
COMMENT ON COLUMN audit_lane.seq IS '[internal] Last sequence number of the chain.';
COMMENT ON COLUMN audit_lane.hash IS '[internal] Hash of the last record of the chain.';
INSERT INTO audit_lane (lane, hash) SELECT n, sha256(convert_to('tsunagari audit lane ' || n, 'UTF8')) FROM generate_series(1, 64) n;

CREATE TABLE audit_event (
    lane           integer     NOT NULL,
    seq            bigint      NOT NULL,
    payload        text        NOT NULL,
    hash           bytea       NOT NULL,
    municipality   text        GENERATED ALWAYS AS ((payload::jsonb) ->> 'municipality') STORED,
    person_id      uuid        GENERATED ALWAYS AS (((payload::jsonb) ->> 'person')::uuid) STORED,
    PRIMARY KEY (lane, seq)
);
CREATE INDEX audit_event_by_person ON audit_event (person_id) WHERE person_id IS NOT NULL;
COMMENT ON TABLE audit_event IS '[personal] Who did what to whose data, when and on which basis: one record per read, write, search and denial.';
COMMENT ON COLUMN audit_event.lane IS '[internal] The chain.';
COMMENT ON COLUMN audit_event.seq IS '[internal] Position within the chain, from 1 without gaps.';
COMMENT ON COLUMN audit_event.payload IS '[personal] The record as canonical JSON; exactly these bytes are hashed.';
COMMENT ON COLUMN audit_event.hash IS '[internal] SHA-256 of the previous hash, lane, sequence and payload.';
COMMENT ON COLUMN audit_event.municipality IS '[internal] From the payload.';
COMMENT ON COLUMN audit_event.person_id IS '[personal] From the payload.';

CREATE FUNCTION audit_append(entry text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    head audit_lane;
    next_hash bytea;
BEGIN
    SELECT * INTO head FROM audit_lane ORDER BY lane LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        SELECT * INTO head FROM audit_lane WHERE lane = 1 + pg_backend_pid() % 64 FOR UPDATE;
    END IF;
    next_hash := sha256(head.hash || convert_to(head.lane || '|' || (head.seq + 1) || '|' || entry, 'UTF8'));
    INSERT INTO audit_event (lane, seq, payload, hash) VALUES (head.lane, head.seq + 1, entry, next_hash);
    UPDATE audit_lane SET seq = head.seq + 1, hash = next_hash WHERE lane = head.lane;
END
$$;
COMMENT ON FUNCTION audit_append(text) IS 'Appends one record to a free chain, in the transaction of the act. The only way for the service to write the audit trail.';
REVOKE ALL ON FUNCTION audit_append(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append(text) TO ${app_role};
