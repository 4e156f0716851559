-- Exceptions of every year, day by day again: so far the 29th of February was missing where the year that an editor named
-- had none, and ranges of about a year meant other days here than in the rule.
ALTER TABLE resource_opening NO FORCE ROW LEVEL SECURITY;
ALTER TABLE resource_opening_exception NO FORCE ROW LEVEL SECURITY;
DELETE FROM resource_opening_exception WHERE length(day) = 5;
INSERT INTO resource_opening_exception (municipality, resource_id, day, hours)
SELECT DISTINCT ON (o.municipality, o.resource_id, d.day) o.municipality, o.resource_id, d.day,
       coalesce((SELECT range_agg(int4range(CAST(s ->> 'opens' AS integer), CAST(s ->> 'closes' AS integer)))
                 FROM jsonb_array_elements(e.exception -> 'hours') s), '{}')
FROM resource_opening o
CROSS JOIN LATERAL jsonb_array_elements(o.hours -> 'exceptions') WITH ORDINALITY AS e (exception, number)
CROSS JOIN LATERAL (SELECT substr(e.exception ->> 'from', 6) AS first, substr(e.exception ->> 'to', 6) AS last) AS b
CROSS JOIN (SELECT to_char(g, 'MM-DD') AS day FROM generate_series(timestamp '2024-01-01', '2024-12-31', '1 day') g) AS d
WHERE CAST(e.exception ->> 'everyYear' AS boolean)
  AND CASE WHEN b.first <= b.last THEN d.day BETWEEN b.first AND b.last ELSE d.day >= b.first OR d.day <= b.last END
ORDER BY o.municipality, o.resource_id, d.day, e.number;
ALTER TABLE resource_opening FORCE ROW LEVEL SECURITY;
ALTER TABLE resource_opening_exception FORCE ROW LEVEL SECURITY;
