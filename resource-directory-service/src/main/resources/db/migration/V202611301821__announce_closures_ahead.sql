ALTER TABLE resource_notice ADD COLUMN closed_from date;
COMMENT ON COLUMN resource_notice.closed_from IS '[public] Of CLOSED the first day on which it is closed; null: with the first that it is shown.';
