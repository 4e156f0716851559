package org.tsunagari.directory.calendar.model;

import java.time.LocalDateTime;

/** One time that an event takes place, in municipal time. */
public record Occurrence(Event event, LocalDateTime start) implements Comparable<Occurrence> {

    public LocalDateTime end() {
        return start.plusMinutes(event.details().times().minutes());
    }

    @Override
    public int compareTo(Occurrence other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0
                ? byStart
                : event.id().value().compareTo(other.event().id().value());
    }
}
