package org.tsunagari.evaluation.report.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.evaluation.report.usecase.FiscalYears;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport;
import org.tsunagari.evaluation.report.usecase.ReadReport;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;

/** The programme report over HTTP. */
@Path("/api/v1/reports")
@Tag(name = "Reports", description = "What the programme reports, by fiscal year")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
class ReportResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ReadReport read;
    private final CurrentActor actor;

    ReportResource(ReadReport read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "getReportOfYears",
            summary = "The programme report of several fiscal years",
            description = "The same numbers as the report of one year, for several years together and year by year. "
                    + "Numbers only, nothing about a single person.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ProgrammeReport.class)))
    public ProgrammeReport ofYears(
            @QueryParam("from")
                    @Parameter(
                            description = "First fiscal year (April to March)",
                            required = true,
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Last fiscal year, included",
                            required = true,
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @Nullable
                    String to) {
        FiscalYears years = new FiscalYears(year("?from", from), year("?to", to));
        if (years.to() < years.from()) {
            throw refused("?to", "before-from");
        }
        return read.handle(actor.get(), years);
    }

    @GET
    @Path("/{fiscalYear}")
    @Operation(
            operationId = "getReport",
            summary = "The programme report of one fiscal year",
            description = "Referrals, connections, households, formal services and self-rated health from April to "
                    + "March. Numbers only, nothing about a single person.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ProgrammeReport.class)))
    public ProgrammeReport ofYear(
            @PathParam("fiscalYear")
                    @Parameter(
                            description = "April of this year to March of the next",
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    String fiscalYear) {
        int year = year("/fiscalYear", fiscalYear);
        return read.handle(actor.get(), new FiscalYears(year, year));
    }

    private static int year(String name, @Nullable String text) {
        if (text == null) {
            throw refused(name, "required");
        }
        try {
            int year = Integer.parseInt(text);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
        } catch (NumberFormatException notANumber) {
            throw refused(name, "wrong-format");
        }
        throw refused(name, "out-of-range");
    }

    private static Refused refused(String name, String code) {
        return new Refused(CommonProblem.INVALID_PARAMETER, Violation.at(name, code));
    }
}
