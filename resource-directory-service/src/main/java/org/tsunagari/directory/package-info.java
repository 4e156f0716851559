/** What is there in the neighbourhood: resources, their categories, districts, and the search for them (ADR 0301). */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tsunagari resource-directory-service",
                        version = "1",
                        description =
                                "What is there in the neighbourhood (社会的処方のタネ): resources on the map, their kinds and"
                                        + " districts, and the search for them."),
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
package org.tsunagari.directory;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
