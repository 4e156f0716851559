package org.tsunagari.directory.calendar.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.calendar.model.Event;

/**
 * What takes place at a resource or in a district, with nothing that not everybody may hear.
 *
 * @param name of the resource or district
 */
public record EventCalendar(String name, @Nullable String nameEn, List<Hosted<Event>> events) {

    /** Of what everybody may hear nothing any more, not even its name. */
    public static EventCalendar empty() {
        return new EventCalendar("", null, List.of());
    }
}
