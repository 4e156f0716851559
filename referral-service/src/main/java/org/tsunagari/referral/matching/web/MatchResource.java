package org.tsunagari.referral.matching.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.likeness.model.BirthDate;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.matching.usecase.SearchPersons;

/** The search before somebody is recorded. */
@Path("/api/v1/persons/matches")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class MatchResource {

    private final SearchPersons search;
    private final PersonAccess access;

    MatchResource(SearchPersons search, PersonAccess access) {
        this.search = search;
        this.access = access;
    }

    /** What a search found, and the receipt for it. */
    @Schema(name = "MatchResult", description = "Candidates, the most probable first, and the receipt of the search")
    public record MatchResult(
            @Schema(description = "The receipt: name it in `personMatch.searchId` when you submit the referral")
            UUID searchId,

            Instant validUntil,

            @Schema(
                    implementation = String.class,
                    description = "The date of birth as it was understood, as far as you know it")
            @Nullable
            BirthDate birthDate,

            List<CandidateView> candidates,

            @Schema(
                    description =
                            "False when too many came into question to compare them all: describe the person better")
            boolean complete) {}

    @POST
    @Operation(
            operationId = "matchPersons",
            summary = "Search for the same person before recording one",
            description = """
                    Compares by reading, name (old and new kanji, any width and script), date of birth (Japanese eras too; a part of \
                    it, or a guess), telephone and address, as far as they are known, and says for each candidate what speaks for and against. Nothing of it appears in a \
                    URL. Whoever keys in a referral for a source needs the receipt, and a decision on what was found.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MatchResult.class)))
    public Response match(@Context HttpHeaders headers, @NotNull @Valid MatchRequest request) {
        access.requireEver(org.tsunagari.access.Operation.MATCH_PERSONS);
        Description description = request.description();
        SearchPersons.Searched searched = search.described(description);
        Locale language = EvidenceText.language(headers.getAcceptableLanguages());
        return Response.ok(new MatchResult(
                        searched.receipt().id(),
                        searched.receipt().validUntil(),
                        known(description.birthDate()),
                        searched.found().candidates().stream()
                                .map(candidate -> CandidateView.from(candidate, false, language))
                                .toList(),
                        searched.found().complete()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static @Nullable BirthDate known(@Nullable BirthDate described) {
        return described == null || described.guessed() ? null : described;
    }
}
