package org.tsunagari.directory.calendar.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says about an event.
 *
 * @param place where, if not at the resource itself
 * @param application how one comes to take part
 */
public record EventDetails(
        String title,
        @Nullable String titleEn,
        @Nullable String description,
        @Nullable String place,
        @Nullable String application,
        EventTimes times) {

    /** Where it says something of its own. */
    public Optional<String> ownPlace() {
        return Optional.ofNullable(place);
    }

    EventDetails withoutPlace() {
        return new EventDetails(title, titleEn, description, null, application, times);
    }
}
