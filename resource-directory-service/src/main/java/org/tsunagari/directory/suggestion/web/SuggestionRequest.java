package org.tsunagari.directory.suggestion.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.PhoneNumbers;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.directory.resource.web.WebAddress;
import org.tsunagari.directory.suggestion.model.SuggestedFields;
import org.tsunagari.directory.suggestion.model.Suggestion;
import org.tsunagari.directory.suggestion.model.SuggestionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.kit.problem.Refused;

/** What somebody suggests. */
@Schema(
        name = "NewSuggestion",
        description =
                "NEW: `fields` with a name; CORRECTION: `resourceId`, and `fields` or a `message`; COMMENT: `resourceId` and `message`")
public record SuggestionRequest(
        @NotNull SuggestionKind kind,

        @Schema(description = "The published resource that it is about") @Nullable
        UUID resourceId,

        @Nullable @Valid FieldsBody fields,
        @Nullable @Size(max = 2000) String message,

        @Nullable
        @Size(max = 200)
        @Schema(
                description =
                        "How editors can reach you, if you wish so; kept encrypted, and no longer than the suggestion")
        String contact) {

    /** What a resident can say about a resource. */
    @Schema(name = "SuggestedFields", description = "What is left out is not said")
    public record FieldsBody(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 200) String nameKana,

            @Nullable @Schema(description = "What it is. Of something new that does not say: a `SPOT`")
            ResourceType type,

            @Nullable
            @Schema(description = "Kind: a leaf of the taxonomy, see /resource-categories", examples = "CAFE")
            @Size(max = 64)
            String category,

            @Nullable @Size(max = 4000) String description,
            @Nullable @Size(max = 300) String address,

            @Nullable @Size(max = 100) @Schema(description = "Name of a district, see /districts")
            String district,

            @Nullable @Pattern(regexp = "[0-9+() -]{3,30}") String phone,

            @Nullable @Pattern(regexp = "https?://[^\\s]{1,500}")
            String website,

            @Nullable @Size(max = 1000) @Schema(description = "How to join", examples = "日曜の朝に来てください(見本)")
            String application,

            @Nullable @Valid PointBody position) {

        SuggestedFields toModel() {
            if (category != null && ConnectionKinds.find(category).isEmpty()) {
                throw Refused.invalid("/fields/category", "unknown-code");
            }
            if (!WebAddress.isOne(website)) {
                throw Refused.invalid("/fields/website", "wrong-format");
            }
            PhoneNumbers.Reading read = phone == null ? null : PhoneNumbers.read(phone);
            if (read != null && (read.number() == null || !read.whole())) {
                throw Refused.invalid("/fields/phone", "wrong-format");
            }
            return new SuggestedFields(
                    text(name),
                    text(nameKana),
                    type,
                    category,
                    text(description),
                    text(address),
                    text(district),
                    read == null ? null : read.number(),
                    website,
                    text(application),
                    position == null ? null : position.latitude(),
                    position == null ? null : position.longitude());
        }

        static @Nullable FieldsBody from(@Nullable SuggestedFields fields) {
            return fields == null
                    ? null
                    : new FieldsBody(
                            fields.name(),
                            fields.nameKana(),
                            fields.type(),
                            fields.category(),
                            fields.description(),
                            fields.address(),
                            fields.district(),
                            fields.phone(),
                            fields.website(),
                            fields.application(),
                            fields.latitude() == null || fields.longitude() == null
                                    ? null
                                    : new PointBody(fields.latitude(), fields.longitude()));
        }

        @Override
        public String toString() {
            return "FieldsBody[…]";
        }
    }

    /** About where. */
    @Schema(name = "SuggestedPosition", description = "WGS 84 degrees")
    public record PointBody(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    Suggestion.Words toWords() {
        SuggestedFields said = fields == null ? null : fields.toModel();
        String words = text(message);
        switch (kind) {
            case NEW -> {
                require(said != null && said.name() != null, "/fields/name");
                require(resourceId == null, "/resourceId", "out-of-range");
            }
            case CORRECTION -> {
                require(resourceId != null, "/resourceId");
                require(said != null || words != null, "/fields");
            }
            case COMMENT -> {
                require(resourceId != null, "/resourceId");
                require(words != null, "/message");
            }
        }
        return new Suggestion.Words(said, words, text(contact));
    }

    private static void require(boolean holds, String pointer) {
        require(holds, pointer, "required");
    }

    private static void require(boolean holds, String pointer, String code) {
        if (!holds) {
            throw Refused.invalid(pointer, code);
        }
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    @Override
    public String toString() {
        return "SuggestionRequest[" + kind + "]";
    }
}
