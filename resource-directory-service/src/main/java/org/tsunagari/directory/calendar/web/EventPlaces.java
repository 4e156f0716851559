package org.tsunagari.directory.calendar.web;

import java.util.List;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.Events;
import org.tsunagari.directory.calendar.model.Occurrence;
import org.tsunagari.directory.query.Cursors;

/** Where a page of events ends, as it stands in its cursor. */
final class EventPlaces {

    static final int KEYS = 2;

    private EventPlaces() {}

    static List<String> of(Event event) {
        return keys(Events.Place.of(event));
    }

    static List<String> of(Occurrence occurrence) {
        return keys(new Events.Place(occurrence.start(), occurrence.event().id().value()));
    }

    private static List<String> keys(Events.Place place) {
        return List.of(place.start().toString(), place.id().toString());
    }

    static Events.Place read(List<String> keys) {
        return new Events.Place(Cursors.time(keys.getFirst()), Cursors.id(keys.getLast()));
    }
}
