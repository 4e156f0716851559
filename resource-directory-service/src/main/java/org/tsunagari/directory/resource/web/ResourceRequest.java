package org.tsunagari.directory.resource.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;
import org.tsunagari.kit.problem.Refused;

/** What an editor says about a resource. */
@Schema(name = "ResourceDetails", description = "A resource, as an editor describes it")
public record ResourceRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "見本カフェ")
        String name,

        @Nullable @Size(max = 200) @Schema(examples = "ミホンカフェ")
        String nameKana,

        @NotNull ResourceType type,

        @NotBlank
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}")
        @Schema(description = "Kind: a leaf of the taxonomy, see /resource-categories", examples = "CAFE")
        String category,

        @NotNull Formality formality,
        @Nullable Step step,
        @Nullable @Size(max = 4000) String description,
        @Nullable @Size(max = 300) String address,

        @Nullable @Size(max = 100) @Schema(description = "Name of a district, see /districts")
        String district,

        @Nullable @Pattern(regexp = "\\+?[0-9][0-9-]{3,18}") String phone,
        @Nullable @Valid PositionBody position) {

    /**
     * @throws Refused when the kind is not in the taxonomy
     */
    ResourceDetails toDetails() {
        return new ResourceDetails(
                name,
                nameKana,
                type,
                ConnectionKinds.find(category).orElseThrow(() -> Refused.invalid("/category", "unknown-code")),
                formality,
                step,
                description,
                address,
                district,
                phone,
                position == null ? null : position.toPosition());
    }
}
