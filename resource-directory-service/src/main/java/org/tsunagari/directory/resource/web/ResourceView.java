package org.tsunagari.directory.resource.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** A resource of the directory. */
@Schema(name = "Resource", description = "A spot, shop, person, group or activity that could lift someone's spirits")
public record ResourceView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Nullable String nameKana,
        @Schema(required = true) ResourceType type,

        @Schema(required = true, description = "Kind: a leaf of the taxonomy", examples = "CAFE")
        String category,

        @Schema(required = true, description = "The category above the kind")
        ConnectionCategory broadCategory,

        @Schema(required = true) ConnectionLayer layer,
        @Schema(required = true) Formality formality,
        @Nullable Step step,
        @Nullable String description,
        @Nullable String address,
        @Nullable String district,
        @Nullable String phone,
        @Nullable PositionBody position,

        @Schema(required = true, description = "Version, also in ETag")
        long version) {

    static ResourceView from(Resource resource) {
        ResourceDetails details = resource.details();
        ConnectionCategory category = details.kind().category();
        return new ResourceView(
                resource.id().value(),
                details.name(),
                details.nameKana(),
                details.type(),
                details.kind().code(),
                category,
                category.layer(),
                details.formality(),
                details.step(),
                details.description(),
                details.address(),
                details.district(),
                details.phone(),
                PositionBody.from(details.position()),
                resource.version());
    }
}
