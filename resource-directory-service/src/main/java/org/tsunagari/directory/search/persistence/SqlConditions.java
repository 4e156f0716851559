package org.tsunagari.directory.search.persistence;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagari.directory.opening.model.JapaneseHolidays;
import org.tsunagari.directory.opening.model.WeeklyHours;
import org.tsunagari.directory.search.model.BoundingBox;
import org.tsunagari.directory.search.model.Dimension;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.RoomMatters;
import org.tsunagari.directory.search.model.SortOrder;
import org.tsunagari.directory.text.TextQuery;

/** Criteria as conditions on {@code resource_index_here r}; values are always bound, never written into the statement. */
final class SqlConditions {

    /** Between the values of a list that is bound as one text: in no code and no name. */
    private static final String SEPARATOR = "\u001f";

    private static final JapaneseHolidays HOLIDAYS = new JapaneseHolidays();

    private final List<String> always = new ArrayList<>();
    private final Map<Dimension, String> byGroup = new EnumMap<>(Dimension.class);
    private final Map<String, Object> parameters = new HashMap<>();

    SqlConditions(
            SearchCriteria criteria, String municipality, LocalDate today, Optional<TextQuery> text, DailyFacts daily) {
        always.add("r.municipality = :municipality");
        parameters.put("municipality", municipality);
        parameters.put("today", today);
        criteria.near().ifPresent(point -> {
            parameters.put("latitude", point.latitude());
            parameters.put("longitude", point.longitude());
            if (criteria.sort() == SortOrder.DISTANCE) {
                always.add("r.place IS NOT NULL");
            }
        });
        criteria.withinMetres().ifPresent(metres -> {
            parameters.put("metres", metres.doubleValue());
            always.add("r.place <@ cube_enlarge(place_on_earth(:latitude, :longitude), :metres, 3)");
            always.add("(r.place <-> place_on_earth(:latitude, :longitude)) <= :metres");
        });
        criteria.box().ifPresent(this::inside);
        criteria.age().ifPresent(age -> {
            parameters.put("age", age);
            always.add("coalesce(r.minimum_age, 0) <= :age AND coalesce(r.maximum_age, 1000) >= :age");
        });
        criteria.serves().ifPresent(district -> {
            parameters.put("serves", district);
            always.add("(r.service_districts = '{}' OR :serves = ANY (r.service_districts))");
        });
        criteria.openAt().ifPresent(time -> open(time, daily.hosts(time)));
        criteria.takesPlace().ifPresent(days -> {
            LocalDateTime end = days.last().plusDays(1).atStartOfDay();
            parameters.put("eventful", list(daily.hosts(days.first().atStartOfDay(), end)));
            always.add("r.resource_id = ANY (CAST(string_to_array(:eventful, chr(31)) AS uuid[]))");
        });
        if (criteria.placesFree()) {
            always.add("r.places_free");
        }
        if (criteria.room() == RoomMatters.REQUIRED) {
            always.add(SqlOrder.HAS_ROOM);
        }
        text.filter(query -> !query.isEmpty()).ifPresent(query -> {
            parameters.put("text", query.tsquery());
            parameters.put("asked", "(" + query.tsquery() + ") & 'fm" + municipality + "'");
            always.add("r.lexemes @@ CAST(:asked AS tsquery)");
        });
        criteria.among().only().ifPresent(id -> {
            parameters.put("only", id);
            always.add("r.resource_id = :only");
        });
        criteria.among().changedSince().ifPresent(time -> {
            parameters.put("since", time.atOffset(ZoneOffset.UTC));
            always.add(
                    "EXISTS (SELECT 1 FROM resource c WHERE c.municipality = r.municipality AND c.id = r.resource_id AND c.changed_at >= :since)");
        });
        choose(criteria.chosen());
    }

    /**
     * A subquery for each candidate, so that only those are looked at which fulfil the rest. Where hardly anything is open
     * it looks at many: so the whole rule ({@code open_minutes}) is asked only for those of which an exception speaks on
     * that day or the one before, and of the others their week. What a notice of the day says is closed is not open: as
     * {@link DailyFacts.Today#openNow} says it.
     *
     * @param hosts where something takes place
     */
    private void open(LocalDateTime time, Set<UUID> hosts) {
        LocalDate today = time.toLocalDate();
        LocalDate before = today.minusDays(1);
        parameters.put("openDay", today);
        parameters.put("openBefore", before);
        parameters.put("openHoliday", HOLIDAYS.on(today).isPresent());
        parameters.put("beforeHoliday", HOLIDAYS.on(before).isPresent());
        parameters.put("openMinute", time.getHour() * 60 + time.getMinute());
        parameters.put("hosts", list(hosts));
        parameters.put(
                "exceptional",
                Stream.of(today, before)
                        .map(LocalDate::toString)
                        .flatMap(day -> Stream.of(day, day.substring(5)))
                        .collect(Collectors.joining(SEPARATOR)));
        always.add("""
                NOT EXISTS (SELECT 1 FROM resource_notice n
                            WHERE n.municipality = r.municipality AND n.resource_id = r.resource_id
                              AND n.kind = 'CLOSED' AND NOT n.withdrawn
                              AND CAST(:openDay AS date) BETWEEN coalesce(n.closed_from, n.shown_from) AND n.shown_until)""");
        always.add("""
                (r.resource_id = ANY (CAST(string_to_array(:hosts, chr(31)) AS uuid[])) OR coalesce((
                    SELECT CASE WHEN r.resource_id IN (SELECT e.resource_id FROM resource_opening_exception e
                                                       WHERE e.municipality = :municipality
                                                         AND e.day = ANY (string_to_array(:exceptional, chr(31))))
                                THEN open_minutes(o, CAST(:openDay AS date), :openHoliday) @> :openMinute
                                    OR open_minutes(o, CAST(:openBefore AS date), :beforeHoliday) @> :openMinute + 1440
                                ELSE %s @> :openMinute OR %s @> :openMinute + 1440 END
                    FROM resource_opening o WHERE o.municipality = r.municipality AND o.resource_id = r.resource_id), false))""".formatted(usual(today, ":openHoliday"), usual(before, ":beforeHoliday")));
    }

    private static String list(Set<UUID> resources) {
        return resources.stream().map(UUID::toString).sorted().collect(Collectors.joining(SEPARATOR));
    }

    /** Without exceptions: the rule for holidays, else the week, which may have five of them (see {@code resource_opening}). */
    private static String usual(LocalDate day, String holiday) {
        int weekday = day.getDayOfWeek().getValue();
        int ofMonth = (WeeklyHours.ordinal(day) - 1) * 7 + weekday;
        return "coalesce(CASE WHEN " + holiday + " THEN o.holiday END, o.week[CASE cardinality(o.week) WHEN 7 THEN "
                + weekday + " ELSE " + ofMonth + " END])";
    }

    private void inside(BoundingBox box) {
        parameters.put("west", box.west());
        parameters.put("south", box.south());
        parameters.put("east", box.east());
        parameters.put("north", box.north());
        always.add(
                box.west() <= box.east()
                        ? "r.spot <@ box(point(:west, :south), point(:east, :north))"
                        : "(r.spot <@ box(point(:west, :south), point(180, :north)) OR r.spot <@ box(point(-180, :south), point(:east, :north)))");
    }

    private void choose(Map<Dimension, List<String>> chosen) {
        chosen.forEach((dimension, values) -> {
            if (!values.isEmpty()) {
                String name = dimension.name().toLowerCase(Locale.ROOT);
                parameters.put(name, String.join(SEPARATOR, values));
                String list = "string_to_array(:" + name + ", chr(31))";
                String condition =
                        switch (dimension) {
                            case ACCESSIBILITY -> "r." + dimension.column() + " @> " + list;
                            case SUITS, LANGUAGE -> "r." + dimension.column() + " && " + list;
                            default -> "r." + dimension.column() + " = ANY (" + list + ")";
                        };
                byGroup.merge(dimension.group(), condition, (one, other) -> "(" + one + " OR " + other + ")");
            }
        });
    }

    /** Everything that must hold. */
    String all() {
        return Stream.concat(always.stream(), byGroup.values().stream()).collect(Collectors.joining(" AND "));
    }

    /** What must hold whatever is chosen. */
    String unchosen() {
        return String.join(" AND ", always);
    }

    /** What is chosen of the other dimensions. */
    String chosenBesides(Dimension dimension) {
        return byGroup.entrySet().stream()
                .filter(entry -> entry.getKey() != dimension.group())
                .map(Map.Entry::getValue)
                .reduce((one, other) -> one + " AND " + other)
                .orElse("true");
    }

    /** Whether words are asked for that a word can be asked of. */
    boolean hasText() {
        return parameters.containsKey("text");
    }

    /** Whether more has to be looked at of a row than its narrow columns. */
    boolean isCostly() {
        return hasText() || parameters.containsKey("openDay") || always.contains(SqlOrder.HAS_ROOM);
    }

    /** Whether it is asked from somewhere. */
    boolean hasPosition() {
        return parameters.containsKey("latitude");
    }

    /** Binds what occurs in the statement. */
    Query bindTo(Query query, String sql) {
        parameters.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
