package org.tsunagari.directory.resource.model;

import org.jspecify.annotations.Nullable;

/**
 * Where it is.
 *
 * @param building what comes after the house number (方書)
 * @param transport how one gets there
 * @param district name of a district of the municipality
 * @param disclosure how much of it may be told; also of a place of which only the address is known
 */
public record Place(
        @Nullable String postalCode,
        @Nullable String address,
        @Nullable String building,
        @Nullable String transport,
        @Nullable String district,
        @Nullable Position position,
        PositionDisclosure disclosure,
        ServiceArea serviceArea) {

    public static final Place UNKNOWN =
            new Place(null, null, null, null, null, null, PositionDisclosure.EXACT, ServiceArea.UNLIMITED);

    /** Whether anything tells where one would go. */
    public boolean isTold() {
        return position != null || address != null;
    }

    /** Whether address and position stay in the directory. */
    public boolean isConfidential() {
        return disclosure != PositionDisclosure.EXACT;
    }
}
