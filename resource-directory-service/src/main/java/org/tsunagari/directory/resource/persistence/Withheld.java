package org.tsunagari.directory.resource.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Contact;
import org.tsunagari.directory.resource.model.Contact.ContactPoint;
import org.tsunagari.directory.resource.model.ContactVisibility;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.PositionPrecision;

/**
 * What of a resource is not for everybody, as it is sealed.
 *
 * @param spot null: the place is no secret
 * @param contacts all of them, in their order, if one is for staff; else none
 */
record Withheld(@Nullable Spot spot, List<ContactPoint> contacts) {

    static final Withheld NOTHING = new Withheld(null, List.of());

    /** A confidential place. */
    record Spot(
            @Nullable String postalCode,
            @Nullable String address,
            @Nullable String building,
            @Nullable String transport,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable PositionPrecision precision) {

        @Nullable
        Position position() {
            return latitude == null || longitude == null || precision == null
                    ? null
                    : new Position(latitude, longitude, precision);
        }
    }

    static Withheld of(Place place, Contact contact) {
        return new Withheld(spot(place), hasOneForStaff(contact.points()) ? contact.points() : List.of());
    }

    static boolean hasOneForStaff(List<ContactPoint> contacts) {
        return contacts.stream().anyMatch(point -> point.visibility() == ContactVisibility.STAFF);
    }

    private static @Nullable Spot spot(Place place) {
        Position position = place.position();
        return place.isConfidential()
                ? new Spot(
                        place.postalCode(),
                        place.address(),
                        place.building(),
                        place.transport(),
                        position == null ? null : position.latitude(),
                        position == null ? null : position.longitude(),
                        position == null ? null : position.precision())
                : null;
    }

    boolean holdsNothing() {
        return spot == null && contacts.isEmpty();
    }

    @Override
    public String toString() {
        return "Withheld[…]";
    }
}
