package org.tsunagari.referral.matching.web;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.referral.matching.usecase.SearchPersons;

/** Persons who come near one who is recorded. */
@Schema(name = "MatchCandidates", description = "Candidates, the most probable first")
public record CandidatesView(
        List<CandidateView> items,

        @Schema(description = "False when too many came into question to compare them all")
        boolean complete) {

    static CandidatesView from(SearchPersons.Found found, Locale language) {
        return new CandidatesView(
                found.candidates().stream()
                        .map(candidate ->
                                CandidateView.from(candidate, found.toldApart().contains(candidate.id()), language))
                        .toList(),
                found.complete());
    }
}
