package org.tsunagari.directory.calendar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.tsunagari.directory.calendar.ical.CalendarFeed;
import org.tsunagari.directory.calendar.ical.CalendarFeed.Entry;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Resource;

/** Events as JSON, or as a calendar that one can subscribe to. */
@ApplicationScoped
class Feeds {

    private static final MediaType CALENDAR = MediaType.valueOf(CalendarFeed.MEDIA_TYPE);
    private static final List<Variant> OFFERED = List.of(
            new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
            new Variant(CALENDAR, (String) null, null));

    private final CalendarFeed feed;

    Feeds(CalendarFeed feed) {
        this.feed = feed;
    }

    static boolean isAskedFor(Request request) {
        Variant chosen = request.selectVariant(OFFERED);
        return chosen != null && chosen.getMediaType().isCompatible(CALENDAR);
    }

    static Response json(Object body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    Response answer(String name, List<Entry> entries) {
        return Response.ok(feed.write(name, entries), CALENDAR.withCharset("UTF-8"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** A confidential place stays so in calendars too. */
    static Entry entry(Event event, Resource host) {
        Place place = host.details().place();
        String where = event.details()
                .ownPlace()
                .orElse(
                        place.isConfidential() || place.address() == null
                                ? host.details().name()
                                : place.address());
        return new Entry(
                event, host.details().name(), where, host.details().contact().website());
    }
}
