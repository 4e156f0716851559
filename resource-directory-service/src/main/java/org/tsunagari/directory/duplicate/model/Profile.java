package org.tsunagari.directory.duplicate.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Status;
import org.tsunagari.events.vocabulary.ConnectionKind;

/**
 * What two records are compared by.
 *
 * @param reading the name as it is read, in katakana without spaces
 * @param phone digits only
 */
public record Profile(
        UUID id,
        String name,
        String reading,
        @Nullable String phone,
        @Nullable Spot spot,
        ConnectionKind kind,
        @Nullable String district,
        Status status) {

    /** Where it is, in WGS 84 degrees. */
    public record Spot(double latitude, double longitude) {

        private static final double METRES_PER_DEGREE = 111_195;

        /** In metres, as on a plane: good to a few per mille within some kilometres, which is all that is compared. */
        double distanceTo(Spot other) {
            double north = latitude - other.latitude;
            double east = (longitude - other.longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
            return Math.hypot(north, east) * METRES_PER_DEGREE;
        }
    }

    @Override
    public String toString() {
        return "Profile[" + id + "]";
    }
}
