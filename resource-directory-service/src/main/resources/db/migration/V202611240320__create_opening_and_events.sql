-- When one can go there: opening hours and events.

CREATE TABLE resource_opening (
    municipality  text              NOT NULL,
    resource_id   uuid              NOT NULL,
    hours         jsonb             NOT NULL,
    week          int4multirange[]  NOT NULL,
    holiday       int4multirange,
    version       bigint            NOT NULL,
    PRIMARY KEY (municipality, resource_id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id),
    CHECK (cardinality(week) IN (7, 35))
);
COMMENT ON TABLE resource_opening IS '[public] Opening hours of a resource.';
COMMENT ON COLUMN resource_opening.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_opening.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_opening.hours IS '[public] The hours as they were told.';
COMMENT ON COLUMN resource_opening.week IS '[public] Minutes since midnight that are open, for Monday to Sunday; with rules like the first and third, for each of the five weeks of a month. Beyond 1440 in the next day''s early hours.';
COMMENT ON COLUMN resource_opening.holiday IS '[public] Minutes that are open on national holidays; null: as usual.';
COMMENT ON COLUMN resource_opening.version IS '[internal] Version for If-Match.';
ALTER TABLE resource_opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_opening FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_opening
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON resource_opening TO ${app_role};

CREATE TABLE resource_opening_exception (
    municipality  text            NOT NULL,
    resource_id   uuid            NOT NULL,
    day           text            NOT NULL,
    hours         int4multirange  NOT NULL,
    PRIMARY KEY (municipality, resource_id, day),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
COMMENT ON TABLE resource_opening_exception IS '[public] Days that are otherwise than the opening hours say; derived from them.';
COMMENT ON COLUMN resource_opening_exception.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_opening_exception.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_opening_exception.day IS '[public] The day as YYYY-MM-DD, or MM-DD for every year.';
COMMENT ON COLUMN resource_opening_exception.hours IS '[public] Minutes that are open; empty: closed.';
ALTER TABLE resource_opening_exception ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_opening_exception FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_opening_exception
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, DELETE ON resource_opening_exception TO ${app_role};

-- The minutes that are open by what begins on a day: an exception of this year, of every year, the rule for holidays, the
-- week. The same order as OpeningHours.on; a test lets both answer.
CREATE FUNCTION open_minutes(opening resource_opening, day date, is_holiday boolean) RETURNS int4multirange
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(
        (SELECT e.hours FROM resource_opening_exception e
         WHERE e.municipality = opening.municipality AND e.resource_id = opening.resource_id
           AND e.day IN (to_char($2, 'YYYY-MM-DD'), to_char($2, 'MM-DD'))
         ORDER BY length(e.day) DESC LIMIT 1),
        CASE WHEN is_holiday THEN opening.holiday END,
        opening.week[CASE cardinality(opening.week)
                         WHEN 7 THEN CAST(extract(isodow FROM $2) AS integer)
                         ELSE (CAST(extract(day FROM $2) AS integer) - 1) / 7 * 7 + CAST(extract(isodow FROM $2) AS integer)
                     END]);
COMMENT ON FUNCTION open_minutes(resource_opening, date, boolean) IS 'Minutes since midnight of a day that a resource is open.';

CREATE TABLE resource_event (
    municipality    text       NOT NULL,
    id              uuid       NOT NULL,
    resource_id     uuid       NOT NULL,
    title           text       NOT NULL,
    title_en        text,
    description     text,
    place           text,
    application     text,
    starts_at       timestamp  NOT NULL,
    minutes         integer    NOT NULL,
    rule            text,
    except_at       text[]     NOT NULL,
    also_at         text[]     NOT NULL,
    skips_holidays  boolean    NOT NULL,
    bound_from      timestamp  NOT NULL,
    bound_to        timestamp,
    cancelled       boolean    NOT NULL,
    version         bigint     NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_event_by_resource ON resource_event (municipality, resource_id);
CREATE INDEX resource_event_by_bounds ON resource_event (municipality, bound_to, bound_from);
COMMENT ON TABLE resource_event IS '[public] What takes place at a resource, once or repeated (催し).';
COMMENT ON COLUMN resource_event.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_event.id IS '[public] Id.';
COMMENT ON COLUMN resource_event.resource_id IS '[public] The resource whose event it is.';
COMMENT ON COLUMN resource_event.title IS '[public] Title.';
COMMENT ON COLUMN resource_event.title_en IS '[public] Title in English.';
COMMENT ON COLUMN resource_event.description IS '[public] What happens there.';
COMMENT ON COLUMN resource_event.place IS '[public] Where, if not at the resource itself.';
COMMENT ON COLUMN resource_event.application IS '[public] How one comes to take part.';
COMMENT ON COLUMN resource_event.starts_at IS '[public] First begin, municipal time.';
COMMENT ON COLUMN resource_event.minutes IS '[public] How long.';
COMMENT ON COLUMN resource_event.rule IS '[public] Recurrence rule of RFC 5545.';
COMMENT ON COLUMN resource_event.except_at IS '[public] Occurrences of the rule that do not take place.';
COMMENT ON COLUMN resource_event.also_at IS '[public] Occurrences besides the rule.';
COMMENT ON COLUMN resource_event.skips_holidays IS '[public] Not on national holidays.';
COMMENT ON COLUMN resource_event.bound_from IS '[internal] Nothing of it takes place before.';
COMMENT ON COLUMN resource_event.bound_to IS '[internal] Nothing of it takes place after; null: without end.';
COMMENT ON COLUMN resource_event.cancelled IS '[public] It does not take place any more.';
COMMENT ON COLUMN resource_event.version IS '[internal] Version for If-Match.';
ALTER TABLE resource_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_event FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_event
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON resource_event TO ${app_role};
