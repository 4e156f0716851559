package org.tsunagari.directory.calendar.usecase;

import java.util.List;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.EventBounds;
import org.tsunagari.directory.calendar.model.EventId;

/** Events noted when a rule that counts was still taken for one without end. */
public interface UncountedEvents {

    /** Municipalities in which there may be some. */
    List<String> municipalities();

    /** Those of the municipality in hand. */
    List<Event> all();

    /** Notes its end; the event itself, and what somebody makes of it meanwhile, stays. */
    void bound(EventId id, EventBounds bounds);
}
