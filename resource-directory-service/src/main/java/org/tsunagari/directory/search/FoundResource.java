package org.tsunagari.directory.search;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.DirectoryResource;
import org.tsunagari.directory.resource.Position;
import org.tsunagari.directory.resource.ResourceType;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** A resource that was found. */
@Schema(name = "FoundResource")
public record FoundResource(
        UUID id,
        String name,
        @Nullable String nameKana,
        ResourceType type,
        String category,
        ConnectionCategory broadCategory,
        ConnectionLayer layer,
        Formality formality,
        @Nullable Step step,
        @Nullable String description,
        @Nullable String district,
        @Nullable Position position,

        @Schema(description = "Along the ground from the position searched near, whole metres") @Nullable
        Long distanceMetres) {

    static FoundResource from(DirectoryResource resource, @Nullable Long distanceMetres) {
        return new FoundResource(
                resource.id(),
                resource.name(),
                resource.nameKana(),
                resource.type(),
                resource.category(),
                resource.broadCategory(),
                resource.layer(),
                resource.formality(),
                resource.step(),
                resource.description(),
                resource.district(),
                resource.position(),
                distanceMetres);
    }
}
