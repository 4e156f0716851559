package org.tsunagari.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal as RFC 9457 problem details. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Problem",
        description = "A refusal (RFC 9457). Decide by `code`; `title` is for people.",
        requiredProperties = {"type", "title", "status", "code", "instance"})
public record Problem(
        @Schema(description = "URI of the kind of problem", examples = "urn:tsunagari:problem:not-found")
        String type,

        @Schema(description = "What happened, in the caller's language")
        String title,

        @Schema(description = "HTTP status", examples = "404")
        int status,

        @Schema(description = "Stable code to decide by", examples = "not-found")
        String code,

        @Schema(description = "Request id, to be named when asking for help")
        String instance,

        @Schema(description = "What is wrong with which member")
        List<Violation> violations,

        @Schema(description = "With 409: the transitions that the current state allows")
        List<String> allowedTransitions) {

    /** The media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
