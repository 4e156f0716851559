package org.tsunagari.directory.resource.model;

import org.jspecify.annotations.Nullable;

/**
 * Where it is.
 *
 * @param building what comes after the house number (方書)
 * @param transport how one gets there
 * @param district name of a district of the municipality
 */
public record Place(
        @Nullable String postalCode,
        @Nullable String address,
        @Nullable String building,
        @Nullable String transport,
        @Nullable String district,
        @Nullable Position position,
        ServiceArea serviceArea) {

    /** Whether address and position stay in the directory. */
    public boolean isConfidential() {
        return position != null && position.isConfidential();
    }
}
