package org.tsunagari.referral.basis.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.referral.basis.persistence.ConsentPath;
import org.tsunagari.referral.basis.usecase.FollowConsentPath;

/** The path from a support conference to a consent, as figures. */
@Path("/api/v1/consent-paths/{fiscalYear}")
@Tag(name = "Other bases")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ConsentPathResource {

    private final FollowConsentPath path;

    ConsentPathResource(FollowConsentPath path) {
        this.path = path;
    }

    /** Persons, each counted once. */
    @Schema(name = "ConsentPath", description = "Persons of a fiscal year, each counted once")
    public record ConsentPathView(
            int fiscalYear,

            @Schema(description = "Referred on the basis of a support conference, whatever became of the referral")
            long referredWithoutConsent,

            @Schema(description = "Tabled at a support conference without a consent in force")
            long tabled,

            @Schema(description = "Of these, where a second person confirmed the reason")
            long confirmed,

            @Schema(description = "Referred or confirmed so, who agreed afterwards, whenever that was")
            long consentObtained) {}

    @GET
    @Operation(
            operationId = "getConsentPath",
            summary = "How many came to agree after a support conference",
            description = "April to March, by the first calendar year.")
    public ConsentPathView get(
            @PathParam("fiscalYear") @Parameter(schema = @Schema(implementation = Integer.class)) String fiscalYear) {
        if (!fiscalYear.matches("20[0-9]{2}")) {
            throw new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("/fiscalYear", "wrong-format"));
        }
        int year = Integer.parseInt(fiscalYear);
        ConsentPath.Figures figures = path.handle(year);
        return new ConsentPathView(
                year,
                figures.referredWithoutConsent(),
                figures.tabled(),
                figures.confirmed(),
                figures.consentObtained());
    }
}
