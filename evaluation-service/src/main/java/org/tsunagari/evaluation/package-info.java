/** What became better, for a person and for the programme: instruments, outcomes, facts to count, the report. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tsunagari evaluation-service",
                        version = "1",
                        description =
                                "What became better: instruments, a person's answers before and after, and the programme report "
                                        + "by fiscal year (April to March). Answers are compared only within one version of an instrument."),
        security = @SecurityRequirement(name = "token"),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "token",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT"),
                        responses = {
                            @APIResponse(
                                    name = "BadRequest",
                                    description =
                                            "`malformed-json`, `invalid-parameter`, `invalid-cursor`, `idempotency-key-required`, `municipality-required`",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "Unauthenticated",
                                    description = "`unauthenticated`: no token, or none that counts",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "Forbidden",
                                    description = "`forbidden`: the role can never do this; `forbidden-municipality`",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "NotFound",
                                    description = "`not-found`: it does not exist, or is not yours to see",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "Conflict",
                                    description =
                                            "A code of its own: `baseline-exists`, `already-corrected`, `person-is-erased`",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "Unprocessable",
                                    description =
                                            "`validation-failed` with `violations`, `unknown-field`, `invalid-text`, `my-number-refused`, `idempotency-key-reused`",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "Unavailable",
                                    description =
                                            "`unavailable`: for instance, the person's consent cannot be known at the moment",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
@NullMarked
package org.tsunagari.evaluation;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
import org.tsunagari.kit.problem.Problem;
