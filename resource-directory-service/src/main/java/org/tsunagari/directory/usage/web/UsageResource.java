package org.tsunagari.directory.usage.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.resource.model.Capacity;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.web.CapacityBody;
import org.tsunagari.directory.usage.model.DurationBand;
import org.tsunagari.directory.usage.model.Load;
import org.tsunagari.directory.usage.model.Room;
import org.tsunagari.directory.usage.model.Usage;
import org.tsunagari.directory.usage.usecase.ReadUsage;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;

/** Usage over HTTP. */
@Path("/api/v1/resources/{id}/usage")
@Tag(name = "Usage", description = "How resources are used, for those who connect people with them")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class UsageResource {

    private final ReadUsage read;
    private final CurrentActor actor;

    UsageResource(ReadUsage read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    /** What a resource carries at the moment. */
    @Schema(name = "ResourceLoad")
    public record LoadView(
            @Schema(required = true, description = "Whether somebody more can come; OPEN: no limit is known")
            Room room,

            @Schema(
                    description =
                            "By what was last told, less who came since and more who left. Told to the centre only: from one day to the next it is a number of people")
            @Nullable
            Integer freePlaces,

            @Schema(description = "As last told") @Nullable Integer waiting,

            @Schema(required = true, description = "Connected, by the same day as the usage")
            TallyView people,

            @Schema(
                    required = true,
                    description = "Agreed to come within the last 60 days, and not there yet, by the same day")
            TallyView expected,

            @Schema(description = "As last told") @Nullable CapacityBody capacity) {

        static LoadView from(ReadUsage.Used used, boolean exact) {
            Load load = used.load();
            Usage usage = used.usage();
            Capacity told = used.resource().capacity().told();
            return new LoadView(
                    load.room(),
                    exact ? load.free() : null,
                    told == null ? null : told.waiting(),
                    TallyView.of(usage.present(), exact),
                    TallyView.of(usage.expected(), exact),
                    CapacityBody.from(used.resource().capacity()));
        }
    }

    /** How a resource was used. */
    @Schema(name = "ResourceUsage")
    public record UsageView(
            @Schema(required = true) UUID resourceId,

            @Schema(
                    required = true,
                    description =
                            "What began before this day is counted: today included for the centre, before this month for everybody else")
            LocalDate countedBefore,

            @Schema(required = true) LoadView load,

            @Schema(required = true, description = "How often people agreed to go there")
            TallyView prescribed,

            @Schema(required = true, description = "How often somebody got connected")
            TallyView connected,

            @Schema(required = true, description = "How many different people that were")
            TallyView people,

            @Schema(required = true, description = "Connections that have not ended")
            TallyView stillConnected,

            @Schema(required = true, description = "Connections that began 90 days ago or earlier")
            TallyView observed,

            @Schema(required = true, description = "Those among them that lasted 90 days, or still do")
            TallyView sustained,

            @Schema(description = "How long they last on average; null below five people") @Nullable
            DurationBand averageDuration) {

        static UsageView from(ReadUsage.Used used, boolean exact) {
            Usage usage = used.usage();
            return new UsageView(
                    used.resource().id().value(),
                    used.before(),
                    LoadView.from(used, exact),
                    TallyView.of(usage.prescribed(), exact),
                    TallyView.of(usage.connected(), exact),
                    TallyView.of(usage.people(), exact),
                    TallyView.of(usage.stillConnected(), exact),
                    TallyView.of(usage.observed(), exact),
                    TallyView.of(usage.sustained(), exact),
                    usage.duration().orElse(null));
        }
    }

    @GET
    @Operation(
            operationId = "getResourceUsage",
            summary = "How a resource is used, and whether there is room",
            description =
                    "For coordinators, link workers and editors. Coordinators are told each number as of today, the others steps of five as of the beginning of the month, so that no two answers tell of one person. Whether there is room is as of today.")
    @APIResponse(
            responseCode = "200",
            description = "Load and usage",
            content = @Content(schema = @Schema(implementation = UsageView.class)))
    public UsageView get(@PathParam("id") UUID id) {
        Actor reader = actor.get();
        return UsageView.from(read.of(reader, new ResourceId(id)), DirectoryAccess.isCentre(reader));
    }
}
