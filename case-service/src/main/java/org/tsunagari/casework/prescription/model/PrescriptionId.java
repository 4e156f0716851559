package org.tsunagari.casework.prescription.model;

import java.util.UUID;

/** A prescription (処方). */
public record PrescriptionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
