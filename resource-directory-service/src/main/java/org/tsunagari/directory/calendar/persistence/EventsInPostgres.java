package org.tsunagari.directory.calendar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.EventBounds;
import org.tsunagari.directory.calendar.model.EventDetails;
import org.tsunagari.directory.calendar.model.EventId;
import org.tsunagari.directory.calendar.model.EventTimes;
import org.tsunagari.directory.calendar.model.Events;
import org.tsunagari.directory.calendar.usecase.UncountedEvents;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Events as rows, with bounds by which those of a week are found. */
@ApplicationScoped
class EventsInPostgres implements Events, UncountedEvents {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    EventsInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    @Override
    public Optional<Event> find(EventId id) {
        return Optional.ofNullable(database.find(EventEntity.class, id.value())).map(EventsInPostgres::restore);
    }

    @Override
    public Optional<Event> findForChange(EventId id) {
        return Optional.ofNullable(database.find(EventEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(EventsInPostgres::restore);
    }

    @Override
    public List<Event> of(UUID resource) {
        return database.createQuery("FROM EventEntity WHERE resourceId = ?1 ORDER BY startsAt, id", EventEntity.class)
                .setParameter(1, resource)
                .getResultStream()
                .map(EventsInPostgres::restore)
                .toList();
    }

    @Override
    public List<Event> between(LocalDateTime from, LocalDateTime to) {
        return database.createQuery(
                        "FROM EventEntity WHERE municipality = ?1 AND boundFrom < ?2 AND (boundTo IS NULL OR boundTo > ?3) AND NOT cancelled ORDER BY id",
                        EventEntity.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, capped(to))
                .setParameter(3, from)
                .getResultStream()
                .map(EventsInPostgres::restore)
                .toList();
    }

    @Override
    public List<String> municipalities() {
        List<?> codes = database.createNativeQuery("SELECT tenant FROM index_state", String.class)
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    @Override
    public List<Event> all() {
        return database.createQuery(
                        "FROM EventEntity WHERE municipality = ?1 AND boundTo IS NULL AND upper(rule) LIKE '%COUNT=%' ORDER BY id",
                        EventEntity.class)
                .setParameter(1, municipality.current().orElseThrow())
                .getResultStream()
                .map(EventsInPostgres::restore)
                .toList();
    }

    @Override
    public void bound(EventId id, EventBounds bounds) {
        database.createQuery(
                        "UPDATE EventEntity SET boundFrom = ?1, boundTo = ?2 WHERE id = ?3 AND boundTo IS NULL AND upper(rule) LIKE '%COUNT=%'")
                .setParameter(1, bounds.from())
                .setParameter(2, bounds.to() == null ? null : capped(bounds.to()))
                .setParameter(3, id.value())
                .executeUpdate();
    }

    @Override
    public List<Event> notEnded(LocalDateTime now) {
        return database.createQuery(
                        "FROM EventEntity WHERE municipality = ?1 AND (boundTo IS NULL OR boundTo > ?2) ORDER BY id",
                        EventEntity.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, now)
                .getResultStream()
                .map(EventsInPostgres::restore)
                .toList();
    }

    private static LocalDateTime capped(LocalDateTime time) {
        LocalDateTime most = LocalDateTime.of(9999, 1, 1, 0, 0);
        return time.isAfter(most) ? most : time;
    }

    @Override
    public void add(Event event, EventBounds bounds) {
        EventEntity row = new EventEntity();
        row.municipality = municipality.current().orElseThrow();
        write(event, bounds, row);
        database.persist(row);
        database.flush();
    }

    @Override
    public void change(Event event, EventBounds bounds) {
        write(
                event,
                bounds,
                Objects.requireNonNull(
                        database.find(EventEntity.class, event.id().value())));
        database.flush();
    }

    private static void write(Event event, EventBounds bounds, EventEntity row) {
        EventDetails details = event.details();
        EventTimes times = details.times();
        row.id = event.id().value();
        row.resourceId = event.resource();
        row.title = details.title();
        row.titleEn = details.titleEn();
        row.description = details.description();
        row.place = details.place();
        row.application = details.application();
        row.startsAt = times.start();
        row.minutes = times.minutes();
        row.rule = times.rule();
        row.exceptAt = texts(times.except());
        row.alsoAt = texts(times.also());
        row.skipsHolidays = times.skipsHolidays();
        row.boundFrom = bounds.from();
        row.boundTo = bounds.to() == null ? null : capped(bounds.to());
        row.cancelled = event.cancelled();
        row.version = event.version();
    }

    private static String[] texts(List<LocalDateTime> times) {
        return times.stream().map(LocalDateTime::toString).toArray(String[]::new);
    }

    private static List<LocalDateTime> times(String[] texts) {
        return Arrays.stream(texts).map(LocalDateTime::parse).toList();
    }

    private static Event restore(EventEntity row) {
        EventTimes times = new EventTimes(
                row.startsAt, row.minutes, row.rule, times(row.exceptAt), times(row.alsoAt), row.skipsHolidays);
        EventDetails details =
                new EventDetails(row.title, row.titleEn, row.description, row.place, row.application, times);
        return new Event(new EventId(row.id), row.resourceId, details, row.cancelled, row.version);
    }
}
