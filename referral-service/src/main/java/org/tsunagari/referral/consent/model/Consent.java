package org.tsunagari.referral.consent.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsunagari.referral.identifier.model.PersonId;

/** One version of a person's consent ledger; it replaces the one before it as a whole. */
public sealed interface Consent {

    UUID id();

    PersonId person();

    /** Position in the person's ledger, from 1 without gaps. */
    long version();

    Instant recordedAt();

    String recordedBy();

    /** What led to a version. */
    enum Kind {
        /** The person was asked and agreed. */
        GIVEN,
        /** A referral's form 1 added what it needs to what the person had chosen. */
        ADDED,
        /** The person took a part back, or set an earlier end. */
        NARROWED,
        /** The person decided anew whether the source may be told. */
        FEEDBACK_SWITCHED,
        /** What stood before holds again: the version after it was somebody else's. */
        RESTORED
    }

    /**
     * Who wrote a version down, when, under which id.
     *
     * @param by account
     */
    record Recording(UUID id, long version, Instant at, String by) {}

    /**
     * The person agrees.
     *
     * @param validFrom when the person agreed; later versions that only take something back keep it
     * @param validUntil exclusive; empty: until withdrawn
     * @param switchWitness who heard the person switch the feedback on, where the centre recorded it
     */
    record Granted(
            UUID id,
            PersonId person,
            long version,
            Kind kind,
            GivenConsent given,
            ConsentScope scope,
            Instant validFrom,
            Optional<Instant> validUntil,
            Optional<String> switchWitness,
            Instant recordedAt,
            String recordedBy)
            implements Consent {

        public static Granted first(
                PersonId person,
                GivenConsent given,
                ConsentScope scope,
                Optional<Instant> validUntil,
                Recording recording) {
            return of(person, Kind.GIVEN, given, scope, recording.at(), validUntil, Optional.empty(), recording);
        }

        /** A referral's form 1 beside what the person has chosen, which stays. */
        public static Granted added(
                PersonId person,
                GivenConsent given,
                ConsentScope scope,
                Optional<Instant> validUntil,
                Recording recording) {
            return of(person, Kind.ADDED, given, scope, recording.at(), validUntil, Optional.empty(), recording);
        }

        /** Whether the person has chosen something else than the sentence on form 1, or an end. */
        public boolean isChosen() {
            return validUntil.isPresent() || !scope.isOfForm1();
        }

        /** Of its own end and another one the earlier. */
        public Optional<Instant> earlierEnd(Optional<Instant> other) {
            return Stream.concat(validUntil.stream(), other.stream()).min(Comparator.naturalOrder());
        }

        /** Whether it allows something else than the other one, or for another time. */
        public boolean isOtherThan(Granted other) {
            return !scope.equals(other.scope) || !validUntil.equals(other.validUntil);
        }

        /** Whether the person has taken everything back since, under whatever record. */
        public boolean isEndedBy(Instant takenBackAt) {
            return validFrom.isBefore(takenBackAt);
        }

        public boolean isInForce(Instant now) {
            return !now.isBefore(validFrom) && validUntil.map(now::isBefore).orElse(true);
        }

        /** The person takes a part back; whether it is a part is for the caller to know. */
        public Granted narrowed(ConsentScope scope, Optional<Instant> validUntil, Recording recording) {
            return of(
                    person,
                    Kind.NARROWED,
                    given.tellingSource(!scope.sourcesToBeTold().isEmpty()),
                    scope,
                    validFrom,
                    validUntil,
                    Optional.empty(),
                    recording);
        }

        /** What the person had said before somebody else's word was taken for theirs. */
        public Granted restored(Recording recording) {
            return of(person, Kind.RESTORED, given, scope, validFrom, validUntil, switchWitness, recording);
        }

        /** The person says whether this source may be told; nothing else changes. */
        public Granted tellingSource(UUID source, boolean told, Optional<String> witness, Recording recording) {
            Set<UUID> sources = new HashSet<>(scope.sourcesToBeTold());
            if (told) {
                sources.add(source);
            } else {
                sources.remove(source);
            }
            return of(
                    person,
                    Kind.FEEDBACK_SWITCHED,
                    given.tellingSource(!sources.isEmpty()),
                    scope.tellingSources(sources),
                    validFrom,
                    validUntil,
                    witness,
                    recording);
        }

        private static Granted of(
                PersonId person,
                Kind kind,
                GivenConsent given,
                ConsentScope scope,
                Instant validFrom,
                Optional<Instant> validUntil,
                Optional<String> switchWitness,
                Recording recording) {
            return new Granted(
                    recording.id(),
                    person,
                    recording.version(),
                    kind,
                    given,
                    scope,
                    validFrom,
                    validUntil,
                    switchWitness,
                    recording.at(),
                    recording.by());
        }

        @Override
        public String toString() {
            return "Granted[" + id + ", " + version + ", " + kind + "]";
        }
    }

    /**
     * The person takes everything back.
     *
     * @param reason in the person's words, if they gave one: they need none
     * @param takenBackAt when the person said so, under whatever record: it ends what was agreed to before, under all of
     *     them; {@link #NEVER} where the person has said nothing
     */
    record Withdrawn(
            UUID id,
            PersonId person,
            long version,
            Optional<String> reason,
            Instant takenBackAt,
            Instant recordedAt,
            String recordedBy)
            implements Consent {

        /** Of a ledger in which somebody else's word stood by mistake: it grants nothing, and ends nothing elsewhere. */
        public static final Instant NEVER = Instant.EPOCH;

        /** The person takes it back now. */
        public static Withdrawn now(PersonId person, Optional<String> reason, Recording recording) {
            return new Withdrawn(
                    recording.id(),
                    person,
                    recording.version(),
                    reason,
                    recording.at(),
                    recording.at(),
                    recording.by());
        }

        /** What the person has said elsewhere, or never. */
        public static Withdrawn asOf(Instant takenBackAt, PersonId person, Recording recording) {
            return new Withdrawn(
                    recording.id(),
                    person,
                    recording.version(),
                    Optional.empty(),
                    takenBackAt,
                    recording.at(),
                    recording.by());
        }

        @Override
        public String toString() {
            return "Withdrawn[" + id + ", " + version + "]";
        }
    }
}
