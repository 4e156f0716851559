package org.tsunagari.casework.connection.model;

import java.util.UUID;

/** A connection (つながり). */
public record ConnectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
