package org.tsunagari.directory.calendar.model;

import java.util.UUID;

/** An event. */
public record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
