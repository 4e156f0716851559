package org.tsunagari.directory.calendar.model;

import java.time.Instant;
import java.util.UUID;
import org.tsunagari.directory.resource.model.Place;

/**
 * Something that takes place at a resource, once or again and again (催し).
 *
 * @param resource whose event it is
 * @param version counts the changes, from 0
 * @param changedAt when what is said of it last changed
 */
public record Event(
        EventId id, UUID resource, EventDetails details, boolean cancelled, long version, Instant changedAt) {

    public static Event announced(EventId id, UUID resource, EventDetails details, Instant at) {
        return new Event(id, resource, details, false, 0, at);
    }

    public Event changedTo(EventDetails wanted, Instant at) {
        return new Event(id, resource, wanted, cancelled, version + 1, at);
    }

    public Event cancel(Instant at) {
        return new Event(id, resource, details, true, version + 1, at);
    }

    /** As everybody may hear of it: what its host's place does not tell, the event does not tell either. */
    public Event toldAt(Place host) {
        return host.isConfidential()
                ? new Event(id, resource, details.withoutPlace(), cancelled, version, changedAt)
                : this;
    }
}
