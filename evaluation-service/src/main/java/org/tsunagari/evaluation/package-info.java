/** What became better, for a person and for the programme: instruments, outcomes, facts to count, the report. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tsunagari evaluation-service",
                        version = "1",
                        description = "What became better: instruments, a person's answers before and after, and the"
                                + " programme report by fiscal year (April to March). Answers are compared only"
                                + " within one version of an instrument."),
        security = @SecurityRequirement(name = "token"),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "token",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT")))
@NullMarked
package org.tsunagari.evaluation;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
