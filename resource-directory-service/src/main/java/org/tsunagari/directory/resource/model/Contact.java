package org.tsunagari.directory.resource.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to get in touch.
 *
 * @param application how one comes to take part
 */
public record Contact(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String application,
        List<ContactPoint> points) {

    public static final Contact UNSAID = new Contact(null, null, null, null, List.of());

    public Contact {
        points = List.copyOf(points);
    }

    public Contact shownTo(boolean staff) {
        return staff
                ? this
                : new Contact(
                        phone,
                        email,
                        website,
                        application,
                        points.stream()
                                .filter(point -> point.visibility() == ContactVisibility.EVERYBODY)
                                .toList());
    }

    /**
     * A further way.
     *
     * @param label what for, or whom to ask for
     */
    public record ContactPoint(
            String label,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String note,
            ContactVisibility visibility) {}
}
