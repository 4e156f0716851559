package org.tsunagari.casework.casefile.model;

import java.util.UUID;

/** A link worker's assignment to a case. */
public record AssignmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
