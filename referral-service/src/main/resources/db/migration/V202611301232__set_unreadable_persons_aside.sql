-- A record whose key or ciphertext is broken is noted, once, instead of stopping every comparison behind it.
ALTER TABLE person ADD COLUMN unreadable_since timestamptz;
COMMENT ON COLUMN person.unreadable_since IS '[internal] Since when it is known that the record cannot be opened; it is compared with nobody.';
