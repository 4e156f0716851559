package org.tsunagari.casework.prescription.model;

import java.util.UUID;

/** A resource (社会資源) of the directory. */
public record ResourceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
