package org.tsunagari.directory.suggestion.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.suggestion.model.DeclineReason;
import org.tsunagari.directory.suggestion.model.Suggestion;
import org.tsunagari.directory.suggestion.model.SuggestionKind;
import org.tsunagari.directory.suggestion.model.SuggestionState;
import org.tsunagari.directory.suggestion.web.SuggestionRequest.FieldsBody;

/** A suggestion as who made it, and editors, see it. */
@Schema(name = "Suggestion")
public record SuggestionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) SuggestionKind kind,

        @Schema(description = "What it is about, or the draft that came of it") @Nullable
        UUID resourceId,

        @Nullable FieldsBody fields,
        @Nullable String message,

        @Schema(description = "How to reach who made it") @Nullable
        String contact,

        @Schema(required = true) Instant madeAt,
        @Schema(required = true) SuggestionState state,
        @Nullable Instant decidedAt,
        @Schema(description = "Why not") @Nullable DeclineReason reason,

        @Schema(description = "To who made it") @Nullable String answer,

        @Schema(
                required = true,
                description =
                        "What can be done with it, the last segment of the path: `acceptance`, `decline`, `withdrawal`; empty once it is decided")
        List<String> transitions) {

    static SuggestionView from(Suggestion suggestion) {
        Suggestion.Decision decision = suggestion.decision();
        return new SuggestionView(
                suggestion.id(),
                suggestion.kind(),
                suggestion.resource(),
                FieldsBody.from(suggestion.words().fields()),
                suggestion.words().message(),
                suggestion.words().contact(),
                suggestion.madeAt(),
                suggestion.state(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.answer(),
                suggestion.state().transitions());
    }

    @Override
    public String toString() {
        return "SuggestionView[" + id + "]";
    }
}
