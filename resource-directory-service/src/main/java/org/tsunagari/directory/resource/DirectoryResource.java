package org.tsunagari.directory.resource;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** A resource of the directory. */
@Schema(name = "Resource", description = "A spot, shop, person, group or activity that could lift someone's spirits")
public record DirectoryResource(
        UUID id,
        String name,
        @Nullable String nameKana,
        ResourceType type,

        @Schema(description = "Kind: a leaf of the taxonomy", examples = "CAFE")
        String category,

        @Schema(description = "The category above the kind") ConnectionCategory broadCategory,
        ConnectionLayer layer,
        Formality formality,
        @Nullable Step step,
        @Nullable String description,
        @Nullable String address,
        @Nullable String district,
        @Nullable String phone,
        @Nullable Position position,
        @Schema(description = "Version, also in ETag") long version) {

    /** @return empty when the kind is not in the taxonomy */
    static Optional<DirectoryResource> of(UUID id, ResourceDetails details, long version) {
        return ConnectionKinds.find(details.category()).map(kind -> of(id, details, kind, version));
    }

    private static DirectoryResource of(UUID id, ResourceDetails details, ConnectionKind kind, long version) {
        return new DirectoryResource(
                id,
                details.name(),
                details.nameKana(),
                details.type(),
                kind.code(),
                kind.category(),
                kind.category().layer(),
                details.formality(),
                details.step(),
                details.description(),
                details.address(),
                details.district(),
                details.phone(),
                details.position(),
                version);
    }

    DirectoryResource at(long other) {
        return new DirectoryResource(
                id,
                name,
                nameKana,
                type,
                category,
                broadCategory,
                layer,
                formality,
                step,
                description,
                address,
                district,
                phone,
                position,
                other);
    }
}
