package org.tsunagari.referral.feedback.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.feedback.model.ContactPreference;
import org.tsunagari.referral.feedback.usecase.ContactWishes;
import org.tsunagari.referral.identifier.model.PersonId;

/** How a person wants to hear from the centre, over HTTP. */
@Path("/api/v1/persons/{id}/contact-preference")
@Tag(name = "Feedback to the person", description = "What the person hears, by the channel they chose, if they want to")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ContactPreferenceResource {

    private final ContactWishes wishes;
    private final PersonAccess access;

    ContactPreferenceResource(ContactWishes wishes, PersonAccess access) {
        this.wishes = wishes;
        this.access = access;
    }

    /** What the person wants. */
    @Schema(name = "ContactPreference")
    public record PreferenceView(
            UUID personId,

            @Schema(
                    description =
                            "PORTAL: with an account of their own; while there is none linked, somebody tells the person. IN_PERSON while they have chosen none")
            ContactPreference.Channel channel,

            ContactPreference.Language language,

            @Schema(description = "Nothing is sent, nobody calls")
            boolean doNotContact,

            @Nullable String note,

            @Schema(description = "null while nothing was said") @Nullable
            Instant saidAt,

            @Schema(description = "Version, also in ETag") long version) {

        static PreferenceView from(ContactPreference preference) {
            boolean said = !preference.saidAt().equals(Instant.EPOCH);
            return new PreferenceView(
                    preference.person().value(),
                    preference.channel(),
                    preference.language(),
                    preference.doNotContact(),
                    preference.note().orElse(null),
                    said ? preference.saidAt() : null,
                    preference.version());
        }
    }

    @GET
    @Operation(
            operationId = "getContactPreference",
            summary = "How the person wants to hear",
            description = "For the person, the centre, and whoever supports them: look before you call.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(wishes.read(new PersonId(id)));
    }

    /** What the person says. */
    @Schema(name = "SayContactPreference")
    public record PreferenceRequest(
            @NotNull ContactPreference.Channel channel,
            @NotNull ContactPreference.Language language,

            @NotNull
            @Schema(
                    description =
                            "Nothing is sent, nobody calls; what waits is withheld. When it is lifted, the latest of each referral is offered to the office")
            Boolean doNotContact,

            @Schema(description = "For example when to call", examples = "夕方に電話してください") @Nullable @Size(max = 200)
            String note) {

        @Override
        public String toString() {
            return "PreferenceRequest[…]";
        }
    }

    @PUT
    @Operation(
            operationId = "sayContactPreference",
            summary = "The person says how they want to hear, or that they want no contact",
            description =
                    "By the person, or by the centre for the person; a family member cannot. `If-None-Match: *` the first time, `If-Match` afterwards.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @NotNull @Valid PreferenceRequest request) {
        access.requireEver(org.tsunagari.access.Operation.PREFER_CONTACT);
        return answer(wishes.say(
                new PersonId(id),
                new ContactWishes.Wish(
                        request.channel(),
                        request.language(),
                        request.doNotContact(),
                        Optional.ofNullable(request.note())),
                ifMatch,
                ifNoneMatch));
    }

    private static Response answer(ContactPreference preference) {
        return Response.ok(PreferenceView.from(preference))
                .tag(ExpectedVersion.tag(preference.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
