package org.tsunagari.referral.basis.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * What was done on another basis than consent, with a reason that a second person judges: a record opened for a short time,
 * or a referral sent.
 *
 * @param referral that was sent on this basis; it opens no record, and its window is empty
 * @param meeting empty for an emergency and for a referral
 * @param organisation who convened, whose member opened the record, or who sent the referral
 * @param opens inclusive
 * @param closes exclusive
 * @param openedBy account that tabled the case, opened the record or sent the referral
 * @param withoutConsent whether there was no consent in force at that moment
 */
public record OtherBasis(
        UUID id,
        PersonId person,
        Type type,
        Optional<UUID> referral,
        Optional<Meeting> meeting,
        Optional<UUID> organisation,
        String reason,
        Instant opens,
        Instant closes,
        String openedBy,
        Instant openedAt,
        boolean withoutConsent,
        Status status,
        Optional<Review> review,
        long version) {

    /** One meeting, not a standing permission. */
    public static final Duration LONGEST_MEETING = Duration.ofHours(12);

    /** Which basis. */
    public enum Type {
        /** 支援会議, Social Welfare Act art. 106-6: no consent needed, nobody admitted before the review. */
        SUPPORT_CONFERENCE,
        /** 重層的支援会議: needs the review and the person's consent. */
        MULTI_AGENCY,
        /** Break-glass: holds at once, reviewed afterwards. */
        EMERGENCY
    }

    /** What the second person says. */
    public enum Status {
        PENDING,
        CONFIRMED,
        REJECTED
    }

    /** @param members accounts; nobody else is admitted */
    public record Meeting(UUID id, String name, List<String> members) {
        public Meeting {
            members = List.copyOf(members);
        }
    }

    /** Who judged it. */
    public record Review(String by, Instant at, Optional<String> note) {
        @Override
        public String toString() {
            return "Review[" + by + ", " + at + "]";
        }
    }

    public OtherBasis confirm(Review second) {
        return judged(Status.CONFIRMED, second);
    }

    /** From now on it admits nobody, an emergency neither, and a referral that rests on it does not go on. */
    public OtherBasis reject(Review second) {
        return judged(Status.REJECTED, second);
    }

    private OtherBasis judged(Status judgement, Review second) {
        if (second.by().equals(openedBy)) {
            throw new BasisRefused(BasisRefused.Code.SECOND_PERSON_REQUIRED);
        }
        if (status != Status.PENDING) {
            throw new BasisRefused(BasisRefused.Code.ALREADY_REVIEWED);
        }
        return new OtherBasis(
                id,
                person,
                type,
                referral,
                meeting,
                organisation,
                reason,
                opens,
                closes,
                openedBy,
                openedAt,
                withoutConsent,
                judgement,
                Optional.of(second),
                version);
    }

    @Override
    public String toString() {
        return "OtherBasis[" + id + ", " + type + ", " + status + "]";
    }
}
