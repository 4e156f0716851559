-- Somebody has mended the endpoint: what had failed is tried once more, under the same id.
ALTER TABLE report_delivery ADD COLUMN sent_again_at timestamptz;
COMMENT ON COLUMN report_delivery.sent_again_at IS '[internal] When somebody last asked to send a message again by webhook that had not arrived.';
