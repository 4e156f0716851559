-- Answers that nobody repeats any more, and deliveries that no topic holds any more, are deleted by the service.
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);
CREATE INDEX inbox_event_by_age ON inbox_event (handled_at);

-- Whoever deletes them does so for all municipalities, says so on the connection, and then sees the spent ones alone.
CREATE POLICY spent ON idempotency_key
    USING (current_setting('tsunagari.forgetting', true) = 'on' AND created_at < now() - interval '48 hours')
    WITH CHECK (false);
