package org.tsunagari.referral.matching.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.matching.model.DistinctionReason;
import org.tsunagari.referral.matching.model.Duplicate;
import org.tsunagari.referral.matching.model.DuplicateState;
import org.tsunagari.referral.matching.usecase.DecideDuplicates;
import org.tsunagari.referral.matching.usecase.SearchPersons;
import org.tsunagari.referral.person.web.PersonView;

/** Two records that are likely one person, with both persons. */
@Schema(name = "PersonDuplicate", description = "Two records that are likely one person, and what speaks for it now")
public record DuplicateView(
        Row pair,

        @Schema(description = "The person recorded when the likeness was found, as described now")
        PersonView person,

        @Schema(description = "The one who was there before, with the weights; null once the two are one") @Nullable
        CandidateView candidate) {

    /** The pair by ids. */
    @Schema(name = "PersonDuplicateRow", description = "Two records that are likely one person, by their ids")
    public record Row(
            UUID id,

            @Schema(description = "The record made when the likeness was found")
            UUID recordedPersonId,

            @Schema(description = "The one that was there before")
            UUID knownPersonId,

            @Schema(description = "Probability of one person as it was found, 0 to 1")
            double samePerson,

            Instant foundAt,
            DuplicateState state,

            @Schema(description = "Until when somebody has to decide; null once it is decided") @Nullable
            Instant dueAt,

            @Schema(description = "Whether that is past") boolean overdue,

            @Schema(description = "How it is known that they are two; null where a merge was taken back") @Nullable
            DistinctionReason reason,

            @Nullable Instant closedAt,
            @Schema(description = "Version, also in ETag") long version) {

        static Row from(DecideDuplicates.Waiting waiting, Instant now) {
            Duplicate pair = waiting.duplicate();
            return new Row(
                    pair.id(),
                    pair.recorded().value(),
                    pair.known().value(),
                    CandidateView.rounded(pair.probability()),
                    pair.foundAt(),
                    pair.state(),
                    waiting.dueAt().orElse(null),
                    waiting.dueAt().filter(due -> due.isBefore(now)).isPresent(),
                    pair.closed().flatMap(Duplicate.Closed::reason).orElse(null),
                    pair.closed().map(Duplicate.Closed::at).orElse(null),
                    pair.version());
        }
    }

    static DuplicateView from(DecideDuplicates.Opened opened, Instant now, Locale language) {
        return new DuplicateView(
                Row.from(opened.pair(), now),
                PersonView.from(opened.recorded().person(), SearchPersons.SHOWN),
                opened.known()
                        .map(known -> CandidateView.from(known, opened.toldApart(), language))
                        .orElse(null));
    }
}
