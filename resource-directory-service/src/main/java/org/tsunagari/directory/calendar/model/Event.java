package org.tsunagari.directory.calendar.model;

import java.util.UUID;

/**
 * Something that takes place at a resource, once or again and again (催し).
 *
 * @param resource whose event it is
 * @param version counts the changes, from 0
 */
public record Event(EventId id, UUID resource, EventDetails details, boolean cancelled, long version) {

    public static Event announced(EventId id, UUID resource, EventDetails details) {
        return new Event(id, resource, details, false, 0);
    }

    public Event changedTo(EventDetails wanted) {
        return new Event(id, resource, wanted, cancelled, version + 1);
    }

    public Event cancel() {
        return new Event(id, resource, details, true, version + 1);
    }
}
