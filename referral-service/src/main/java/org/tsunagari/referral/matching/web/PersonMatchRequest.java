package org.tsunagari.referral.matching.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.matching.model.MatchDecision;

/** What whoever keys in a referral decided after the search. */
@Schema(name = "PersonMatch", description = "The search that you made, and whom you decided for")
public record PersonMatchRequest(
        @NotNull @Schema(description = "`searchId` of `POST /persons/matches`")
        UUID searchId,

        @NotNull Choice decision,

        @Schema(description = "With EXISTING: the candidate") @Nullable
        UUID personId) {

    /** Whom. */
    @Schema(name = "PersonMatchDecision")
    public enum Choice {
        EXISTING,
        NONE_OF_THESE
    }

    public MatchDecision decided() {
        return switch (decision) {
            case EXISTING -> {
                if (personId == null) {
                    throw Refused.invalid("/personMatch/personId", "required");
                }
                yield new MatchDecision.Existing(searchId, new PersonId(personId));
            }
            case NONE_OF_THESE -> {
                if (personId != null) {
                    throw Refused.invalid("/personMatch/personId", "not-a-candidate");
                }
                yield new MatchDecision.NoneOfThese(searchId);
            }
        };
    }
}
