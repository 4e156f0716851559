package org.tsunagari.directory.calendar.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of the municipality in hand. */
public interface Events {

    Optional<Event> find(EventId id);

    Optional<Event> findForChange(EventId id);

    /** All of a resource, by their first begin. */
    List<Event> of(UUID resource);

    /** The same, page by page. */
    List<Event> of(UUID resource, Optional<Place> after, int limit);

    /**
     * Those of published resources that may have an occurrence which overlaps the time.
     *
     * @param district where the resources lie
     */
    List<Event> between(LocalDateTime from, LocalDateTime to, Optional<String> district);

    /**
     * Those of published resources of a district that have not ended, also those that were cancelled: who subscribed is to
     * hear of it.
     */
    List<Event> notEnded(String district, LocalDateTime now);

    /** The same, page by page. */
    List<Event> notEnded(String district, LocalDateTime now, Optional<Place> after, int limit);

    /**
     * @param bounds first begin and last end of all occurrences
     */
    void add(Event event, EventBounds bounds);

    void change(Event event, EventBounds bounds);

    /** Where an event stands in the order of first begins. */
    record Place(LocalDateTime start, UUID id) {

        public static Place of(Event event) {
            return new Place(event.details().times().start(), event.id().value());
        }
    }
}
