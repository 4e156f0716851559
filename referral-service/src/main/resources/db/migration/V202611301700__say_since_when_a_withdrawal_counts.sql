COMMENT ON COLUMN consent.valid_from IS '[internal] When the person agreed or, of a withdrawal, took everything back, under whatever record; 1970 where nothing was ever said.';
