package org.tsunagari.directory.resource.model;

import java.util.UUID;

/** A resource; the editor chooses the id, so that a repeated PUT is the same resource. */
public record ResourceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
