package org.tsunagari.directory.calendar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
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
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Events as rows, with bounds by which those of a week are found. */
@ApplicationScoped
class EventsInPostgres implements Events, UncountedEvents, Forgetful {

    private static final Place BEFORE_ALL = new Place(LocalDateTime.of(1900, 1, 1, 0, 0), new UUID(0, 0));

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final SealedPlaces places;

    EventsInPostgres(EntityManager database, MunicipalityContext municipality, SealedPlaces places) {
        this.database = database;
        this.municipality = municipality;
        this.places = places;
    }

    @Override
    public Optional<Event> find(EventId id) {
        return Optional.ofNullable(database.find(EventEntity.class, id.value())).map(this::restore);
    }

    @Override
    public Optional<Event> findForChange(EventId id) {
        places.holdHost(id.value());
        return Optional.ofNullable(database.find(EventEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(this::restore);
    }

    @Override
    public List<Event> of(UUID resource) {
        return of(resource, Optional.empty(), Integer.MAX_VALUE);
    }

    @Override
    public List<Event> of(UUID resource, Optional<Place> after, int limit) {
        return database.createQuery(
                        "FROM EventEntity WHERE resourceId = ?1 AND (startsAt > ?2 OR startsAt = ?2 AND id > ?3) ORDER BY startsAt, id",
                        EventEntity.class)
                .setParameter(1, resource)
                .setParameter(2, after.orElse(BEFORE_ALL).start())
                .setParameter(3, after.orElse(BEFORE_ALL).id())
                .setMaxResults(limit)
                .getResultStream()
                .map(this::restore)
                .toList();
    }

    @Override
    public List<Event> between(LocalDateTime from, LocalDateTime to, Optional<String> district) {
        return published("e.bound_from < :to AND NOT e.cancelled", district, from, BEFORE_ALL)
                .setParameter("to", capped(to))
                .getResultStream()
                .map(this::restore)
                .toList();
    }

    @Override
    public List<Event> notEnded(String district, LocalDateTime now) {
        return notEnded(district, now, Optional.empty(), Integer.MAX_VALUE);
    }

    @Override
    public List<Event> notEnded(String district, LocalDateTime now, Optional<Place> after, int limit) {
        return published("true", Optional.of(district), now, after.orElse(BEFORE_ALL))
                .setMaxResults(limit)
                .getResultStream()
                .map(this::restore)
                .toList();
    }

    /** What is in the index is published, and knows its district. */
    private TypedQuery<EventEntity> published(
            String condition, Optional<String> district, LocalDateTime from, Place after) {
        @SuppressWarnings("unchecked") // by the class that it is told
        TypedQuery<EventEntity> query = (TypedQuery<EventEntity>)
                database.createNativeQuery("""
                        SELECT e.* FROM resource_event e
                        JOIN resource_index i ON i.municipality = e.municipality AND i.resource_id = e.resource_id
                        WHERE e.municipality = :municipality AND (e.bound_to IS NULL OR e.bound_to > :from)
                          AND (CAST(:district AS text) = '' OR i.district = :district)
                          AND (e.starts_at, e.id) > (CAST(:start AS timestamp), CAST(:id AS uuid)) AND """ + " " + condition + " ORDER BY e.starts_at, e.id", EventEntity.class);
        return query.setParameter("municipality", municipality.current().orElseThrow())
                .setParameter("from", from)
                .setParameter("district", district.orElse(""))
                .setParameter("start", after.start())
                .setParameter("id", after.id());
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
                .map(this::restore)
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

    @Override
    public void forget(ResourceId erased) {
        List<?> ids = database.createNativeQuery(
                        "DELETE FROM resource_event WHERE municipality = ?1 AND resource_id = ?2 RETURNING id",
                        UUID.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, erased.value())
                .getResultList();
        ids.forEach(id -> places.destroy((UUID) id));
    }

    private void write(Event event, EventBounds bounds, EventEntity row) {
        EventDetails details = event.details();
        EventTimes times = details.times();
        row.id = event.id().value();
        row.resourceId = event.resource();
        row.title = details.title();
        row.titleEn = details.titleEn();
        row.description = details.description();
        places.write(details.place(), row);
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
        row.changedAt = event.changedAt();
    }

    private static String[] texts(List<LocalDateTime> times) {
        return times.stream().map(LocalDateTime::toString).toArray(String[]::new);
    }

    private static List<LocalDateTime> times(String[] texts) {
        return Arrays.stream(texts).map(LocalDateTime::parse).toList();
    }

    private Event restore(EventEntity row) {
        EventTimes times = new EventTimes(
                row.startsAt, row.minutes, row.rule, times(row.exceptAt), times(row.alsoAt), row.skipsHolidays);
        EventDetails details =
                new EventDetails(row.title, row.titleEn, row.description, places.read(row), row.application, times);
        return new Event(new EventId(row.id), row.resourceId, details, row.cancelled, row.version, row.changedAt);
    }
}
