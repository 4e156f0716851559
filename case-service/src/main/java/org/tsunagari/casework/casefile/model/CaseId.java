package org.tsunagari.casework.casefile.model;

import java.util.UUID;

/** A case (事例). */
public record CaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
