package org.tsunagari.casework.casefile.web;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseStatus;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.model.ReferralId;
import org.tsunagari.casework.casefile.usecase.CaseSearch;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.web.PageRequest;

/** The query of a search, as text: what is wrong with it is said by name. */
record CaseSearchParameters(
        @QueryParam("referralId")
        @Parameter(description = "Cases that answer this referral", schema = @Schema(implementation = UUID.class))
        @Nullable
        String referralId,

        @QueryParam("personId")
        @Parameter(description = "Cases of this person", schema = @Schema(implementation = UUID.class))
        @Nullable
        String personId,

        @QueryParam("status") @Parameter(schema = @Schema(implementation = CaseStatus.class)) @Nullable
        String status,

        @QueryParam("limit")
        @Parameter(
                description = "Items per page",
                schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        String limit,

        @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable
        String cursor) {

    private static final int KEYS = 1;

    PageRequest page() {
        return PageRequest.of(limit, cursor, KEYS);
    }

    /** One row more than the page, to know whether there is a next one. */
    CaseSearch search(PageRequest page) {
        return new CaseSearch(
                id("?referralId", referralId).map(ReferralId::new),
                id("?personId", personId).map(PersonId::new),
                wantedStatus(),
                page.after().map(key -> new CaseId(CursorIds.ofCursor(key.getFirst()))),
                page.limit() + 1);
    }

    private Optional<CaseStatus> wantedStatus() {
        if (status == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(CaseStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElseThrow(
                        () -> new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?status", "wrong-format"))));
    }

    private static Optional<UUID> id(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new Refused(CommonProblem.INVALID_PARAMETER, Violation.at(name, "wrong-format"));
        }
    }
}
