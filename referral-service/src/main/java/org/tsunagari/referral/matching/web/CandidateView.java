package org.tsunagari.referral.matching.web;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.referral.likeness.model.Field;
import org.tsunagari.referral.likeness.model.Level;
import org.tsunagari.referral.likeness.model.Likeness;
import org.tsunagari.referral.matching.model.Candidate;
import org.tsunagari.referral.matching.usecase.SearchPersons;
import org.tsunagari.referral.person.web.PersonView;

/** Somebody who may be the person, and what speaks for it. */
@Schema(
        name = "MatchCandidate",
        description = "Somebody who may be the person, or one of the household, with the reasons")
public record CandidateView(
        PersonView person,
        Assessment assessment,

        @Schema(description = "Probability that it is the same person, 0 to 1")
        double samePerson,

        @Schema(description = "Probability that it is another person of the same household, 0 to 1")
        double sameHousehold,

        @Schema(
                description =
                        "What speaks for and against, by field; what one side does not know says so and weighs nothing")
        List<EvidenceView> evidence,

        @Schema(description = "Somebody has looked at the two before and said that they are two persons")
        boolean toldApart) {

    /** What the probability means for whoever decides. */
    @Schema(
            name = "MatchAssessment",
            description = "LIKELY from 0.9 on and not by the name alone, POSSIBLE from 0.02 on, UNLIKELY below")
    public enum Assessment {
        LIKELY,
        POSSIBLE,
        UNLIKELY
    }

    /** The weight of one field. */
    @Schema(
            name = "MatchEvidence",
            description =
                    "How far one field agrees, and what that weighs: the binary logarithm of how much more often this is seen in two descriptions of one person than of two strangers, or of two of one household. 1 more doubles the odds, a negative one speaks against, 0 says nothing, as where one side does not know the field. The weights of the fields add up; `samePerson` is what comes of them")
    public record EvidenceView(
            Field field,
            Level level,

            @Schema(description = "For people, in the language asked for", examples = "生年月日が同じ")
            String text,

            @Schema(description = "Weight for the same person against a stranger, in bits; negative speaks against")
            double bitsAgainstStranger,

            @Schema(description = "Weight for the same person against another one of the household, in bits")
            double bitsAgainstHousehold) {

        private static EvidenceView from(Level level, Locale language) {
            return new EvidenceView(
                    level.field(),
                    level,
                    EvidenceText.of(level, language),
                    rounded(level.bitsAgainstStranger()),
                    rounded(level.bitsAgainstHousehold()));
        }
    }

    static CandidateView from(Candidate candidate, boolean toldApart, Locale language) {
        Likeness likeness = candidate.likeness();
        return new CandidateView(
                PersonView.from(candidate.known().person(), SearchPersons.SHOWN),
                likeness.isLikelySame()
                        ? Assessment.LIKELY
                        : likeness.isPossiblySame() ? Assessment.POSSIBLE : Assessment.UNLIKELY,
                rounded(likeness.same()),
                rounded(likeness.household()),
                likeness.evidence().stream()
                        .map(level -> EvidenceView.from(level, language))
                        .toList(),
                toldApart);
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
