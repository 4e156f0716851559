package org.tsunagari.directory.resource.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.directory.resource.model.Resource;

/** A resource as those see it who maintain it. */
@Schema(name = "ResourceRecord", description = "Everything, also what is confidential")
public record ResourceRecordView(
        @Schema(required = true, description = "Change it and PUT it back")
        ResourceRequest details,

        @Schema(required = true, description = "What everybody sees")
        ResourceView shown) {

    static ResourceRecordView from(Resource resource, LocalDate today) {
        return new ResourceRecordView(
                ResourceRequest.from(resource.details()), ResourceView.from(resource, false, today));
    }
}
