package org.tsunagari.directory.calendar.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.directory.calendar.model.Event;

/** An event. */
@Schema(name = "ResourceEvent", description = "Something that takes place at a resource, once or again and again")
public record EventView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID resourceId,
        @Schema(required = true) EventRequest details,
        @Schema(required = true) boolean cancelled,

        @Schema(required = true, description = "Version, also in ETag")
        long version) {

    static EventView from(Event event) {
        return new EventView(
                event.id().value(),
                event.resource(),
                EventRequest.from(event.details()),
                event.cancelled(),
                event.version());
    }
}
