package org.tsunagari.directory.opening.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.opening.model.HolidayRule;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningException;
import org.tsunagari.directory.opening.model.OpeningHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.opening.model.TimeSpan;
import org.tsunagari.directory.opening.model.WeeklyHours;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Opening hours as a document, and beside it as ranges of minutes, by which the database itself can say what is open:
 * by weekday, or where a rule speaks of the first and third, by weekday and week.
 */
@ApplicationScoped
class OpeningTimesInPostgres implements OpeningTimes, Forgetful {

    private static final int WEEKS = 5;
    private static final LocalDate LEAP_YEAR = LocalDate.of(2024, 1, 1);

    /** Letters of the year and its hyphen. */
    private static final int YEAR = 5;

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final ObjectMapper json;

    OpeningTimesInPostgres(EntityManager database, MunicipalityContext municipality, ObjectMapper json) {
        this.database = database;
        this.municipality = municipality;
        this.json = json;
    }

    @Override
    public Optional<KnownHours> of(UUID resource) {
        return Optional.ofNullable(of(List.of(resource)).get(resource));
    }

    @Override
    public Map<UUID, KnownHours> of(Collection<UUID> resources) {
        Map<UUID, KnownHours> found = new HashMap<>();
        if (!resources.isEmpty()) {
            List<?> rows = database.createNativeQuery(
                            "SELECT resource_id, CAST(hours AS text), version FROM resource_opening WHERE hours IS NOT NULL AND resource_id IN (?1)",
                            Tuple.class)
                    .setParameter(1, resources)
                    .getResultList();
            for (Object row : rows) {
                Tuple tuple = (Tuple) row;
                UUID id = tuple.get(0, UUID.class);
                found.put(
                        id,
                        new KnownHours(
                                id,
                                read(tuple.get(1, String.class)),
                                tuple.get(2, Number.class).longValue()));
            }
        }
        return found;
    }

    @Override
    public long version(UUID resource) {
        List<?> rows = database.createNativeQuery("SELECT version FROM resource_opening WHERE resource_id = ?1")
                .setParameter(1, resource)
                .getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.getFirst()).longValue();
    }

    /** The row stays, so that no version is given twice. */
    @Override
    public void remove(UUID resource) {
        database.createNativeQuery("""
                        UPDATE resource_opening SET hours = NULL, week = array_fill(CAST('{}' AS int4multirange), ARRAY[7]),
                            holiday = NULL, version = version + 1 WHERE resource_id = ?1
                        """).setParameter(1, resource).executeUpdate();
        removeExceptions(resource);
    }

    @Override
    public void forget(ResourceId erased) {
        remove(erased.value());
    }

    private void removeExceptions(UUID resource) {
        database.createNativeQuery("DELETE FROM resource_opening_exception WHERE resource_id = ?1")
                .setParameter(1, resource)
                .executeUpdate();
    }

    @Override
    public void put(KnownHours known) {
        OpeningHours hours = known.hours();
        database.createNativeQuery("""
                        INSERT INTO resource_opening (municipality, resource_id, hours, week, holiday, version)
                        VALUES (?1, ?2, CAST(?3 AS jsonb), CAST(?4 AS int4multirange[]), CAST(?5 AS int4multirange), ?6)
                        ON CONFLICT (municipality, resource_id) DO UPDATE SET hours = excluded.hours, week = excluded.week,
                            holiday = excluded.holiday, version = excluded.version
                        """)
                .setParameter(1, here())
                .setParameter(2, known.resource())
                .setParameter(3, write(hours))
                .setParameter(4, week(hours))
                .setParameter(5, holiday(hours))
                .setParameter(6, known.version())
                .executeUpdate();
        removeExceptions(known.resource());
        putExceptions(known);
    }

    /** Every year has the days of a leap year, of which {@link OpeningException} itself says whether it means them. */
    private void putExceptions(KnownHours known) {
        Map<String, String> days = new LinkedHashMap<>();
        for (OpeningException exception : known.hours().exceptions()) {
            String hours = multirange(exception.hours());
            if (exception.everyYear()) {
                LEAP_YEAR
                        .datesUntil(LEAP_YEAR.plusYears(1))
                        .filter(exception::appliesOn)
                        .forEach(day -> days.putIfAbsent(day.toString().substring(YEAR), hours));
            } else {
                exception
                        .from()
                        .datesUntil(exception.to().plusDays(1))
                        .forEach(day -> days.putIfAbsent(day.toString(), hours));
            }
        }
        if (!days.isEmpty()) {
            database.createNativeQuery("""
                            INSERT INTO resource_opening_exception (municipality, resource_id, day, hours)
                            SELECT ?1, ?2, d, CAST(h AS int4multirange)
                            FROM unnest(string_to_array(?3, ' '), string_to_array(?4, ' ')) AS days (d, h)
                            """)
                    .setParameter(1, here())
                    .setParameter(2, known.resource())
                    .setParameter(3, String.join(" ", days.keySet()))
                    .setParameter(4, String.join(" ", days.values()))
                    .executeUpdate();
        }
    }

    /** One multirange for each weekday, or for each weekday of each week of the month. */
    private static String week(OpeningHours hours) {
        boolean byWeek = hours.weekly().stream().anyMatch(each -> !each.weeks().isEmpty());
        return IntStream.range(0, byWeek ? WEEKS : 1)
                .boxed()
                .flatMap(week -> IntStream.rangeClosed(1, 7).mapToObj(day -> hours.weekly().stream()
                        .filter(each -> each.days().contains(DayOfWeek.of(day)))
                        .filter(each -> each.weeks().isEmpty() || each.weeks().contains(week + 1))
                        .map(WeeklyHours::span)
                        .toList()))
                .map(spans -> '"' + multirange(spans) + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String holiday(OpeningHours hours) {
        return hours.holidays() == HolidayRule.AS_USUAL ? null : multirange(hours.holidayHours());
    }

    private static String multirange(List<TimeSpan> spans) {
        return spans.stream()
                .map(span -> String.format(Locale.ROOT, "[%d,%d)", span.opens(), span.closes()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private OpeningHours read(String text) {
        try {
            return json.readValue(text, OpeningHours.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("opening hours cannot be read", broken);
        }
    }

    private String write(OpeningHours hours) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(hours));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("opening hours cannot be written", impossible);
        }
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
