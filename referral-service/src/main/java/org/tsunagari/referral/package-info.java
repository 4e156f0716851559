/** Persons, organisations, referrals, consents, disclosures and status reports. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tsunagari referral-service",
                        version = "1",
                        description =
                                "Referrals and what belongs to them: persons, the organisations that refer, consent"
                                        + " and other legal bases, status reports back to the source, and who saw what."),
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
package org.tsunagari.referral;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
