/** Cases of people whom a referral brought to the centre, and what is done for them. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tsunagari case-service",
                        version = "1",
                        description = "Cases of people whom a referral brought to the centre: link workers, household, "
                                + "prescriptions, connections. A case opens by itself when a referral is accepted."),
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
                                    name = "Conflict",
                                    description =
                                            "`illegal-transition` with `allowedTransitions`, or a code of its own:"
                                                    + " `already-assigned`, `already-ended`, `another-case-is-open`,"
                                                    + " `person-is-erased`")
                        }))
@NullMarked
package org.tsunagari.casework;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
