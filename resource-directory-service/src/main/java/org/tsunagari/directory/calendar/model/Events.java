package org.tsunagari.directory.calendar.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of the municipality in hand. */
public interface Events {

    Optional<Event> find(EventId id);

    Optional<Event> findForChange(EventId id);

    List<Event> of(UUID resource);

    /** Those that may have an occurrence which overlaps the time. */
    List<Event> between(LocalDateTime from, LocalDateTime to);

    /**
     * @param bounds first begin and last end of all occurrences
     */
    /** Those that have not ended, also those that were cancelled: who subscribed is to hear of it. */
    List<Event> notEnded(LocalDateTime now);

    void add(Event event, EventBounds bounds);

    void change(Event event, EventBounds bounds);
}
