package org.tsunagari.directory.quality.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.quality.usecase.Aspect;
import org.tsunagari.directory.quality.usecase.ReadQuality;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Evidence;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Stage;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.kit.identity.CurrentActor;

/** The quality of a record over HTTP. */
@Path("/api/v1/resources/{id}/quality")
@Tag(name = "Quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class QualityResource {

    private final ReadQuality read;
    private final CurrentActor actor;
    private final LocalCalendar calendar;

    QualityResource(ReadQuality read, CurrentActor actor, LocalCalendar calendar) {
        this.read = read;
        this.actor = actor;
        this.calendar = calendar;
    }

    /** How good a record is. */
    @Schema(name = "ResourceQuality")
    public record QualityView(
            @Schema(required = true) Stage stage,

            @Schema(required = true, description = "What is behind it, also of what is published")
            Evidence evidence,

            @Schema(required = true, description = "0 to 100", examples = "65")
            int completeness,

            @Schema(required = true, description = "What is not known, the weightiest first")
            List<Aspect> missing,

            @Nullable LocalDate visitedOn,
            @Nullable LocalDate heardOn,
            @Nullable LocalDate assuredOn,
            @Schema(description = "Who vouches") @Nullable String assuredBy,

            @Schema(description = "The day from which on it is stale") @Nullable
            LocalDate reviewOn) {

        static QualityView from(ReadQuality.Quality quality, LocalDate today) {
            Standing standing = quality.resource().standing();
            return new QualityView(
                    quality.resource().stage(today),
                    quality.resource().evidence(),
                    quality.completeness().score(),
                    quality.completeness().missing(),
                    standing.visitedOn(),
                    standing.heardOn(),
                    standing.assuredOn(),
                    standing.assuredBy(),
                    Optional.ofNullable(standing.assuredOn())
                            .map(day -> day.plus(Standing.GOOD_FOR))
                            .orElse(null));
        }
    }

    @GET
    @Operation(
            operationId = "getResourceQuality",
            summary = "How good the record is, and what is missing",
            description = "For those who accompany people.")
    @APIResponse(
            responseCode = "200",
            description = "Stage, completeness, assurance",
            content = @Content(schema = @Schema(implementation = QualityView.class)))
    public QualityView get(@PathParam("id") UUID id) {
        return QualityView.from(read.of(actor.get(), new ResourceId(id)), calendar.today());
    }
}
