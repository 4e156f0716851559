-- Accepted suggestions brought numbers in as residents had written them, with brackets and gaps, which no form of the
-- directory takes: whoever opened such a record could not save it, and imports refused it. What is no number even so stays,
-- for an editor to look at.
ALTER TABLE resource NO FORCE ROW LEVEL SECURITY;
UPDATE resource SET phone = trim(BOTH '-' FROM regexp_replace(phone, '[() -]+', '-', 'g'))
WHERE phone !~ '^\+?[0-9][0-9-]{3,18}$'
  AND trim(BOTH '-' FROM regexp_replace(phone, '[() -]+', '-', 'g')) ~ '^\+?[0-9][0-9-]{3,18}$';
ALTER TABLE resource FORCE ROW LEVEL SECURITY;
