-- Beside the words, which the release before reads strictly.
ALTER TABLE resource_suggestion ADD COLUMN further_words bytea;
COMMENT ON COLUMN resource_suggestion.further_words IS '[personal] What it is and how to join, as it was said; encrypted with the same key.';
