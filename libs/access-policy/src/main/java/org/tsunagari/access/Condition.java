package org.tsunagari.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One fact that must be true of a record. Services compile each kind to one SQL predicate; {@link #holds} is the same in
 * memory. Everything about the subject and the time is already inside, so that a predicate needs columns of the record
 * only.
 */
public sealed interface Condition {

    boolean holds(RecordFacts facts);

    /** The organisation sent the referral, or one of those that the case joins. */
    record SentBy(UUID organisation) implements Condition {
        @Override
        public boolean holds(RecordFacts facts) {
            return facts.relations().contains(Relation.SOURCE);
        }
    }

    /** The organisation recorded it or is its addressee. */
    record HeldBy(UUID organisation) implements Condition {
        @Override
        public boolean holds(RecordFacts facts) {
            return facts.holders().contains(organisation);
        }
    }

    /** The record is in the care of this centre; where a municipality has one centre, the municipality says it. */
    record InCentre(String municipality, UUID centre) implements Condition {
        @Override
        public boolean holds(RecordFacts facts) {
            return facts.relations().contains(Relation.CENTRE)
                    && facts.municipality().equals(municipality);
        }
    }

    /** Assigned now as MEDICAL, SYSTEMS or COMPANION. */
    record AssignedTo(String account) implements Condition {
        @Override
        public boolean holds(RecordFacts facts) {
            return facts.relations().contains(Relation.ASSIGNED);
        }
    }

    /** Assigned now as COMMUNITY. */
    record AssignedAsCommunity(String account) implements Condition {
        @Override
        public boolean holds(RecordFacts facts) {
            return facts.relations().contains(Relation.ASSIGNED_COMMUNITY);
        }
    }

    record OfPerson(UUID person) implements Condition {
        @Override
        public boolean holds(RecordFacts facts) {
            return facts.person().equals(person);
        }
    }

    /** There is a window of one of these kinds that {@linkplain ConferenceWindow#admits admits} the account. */
    record TabledFor(String account, Set<ConferenceKind> kinds, String convener, Instant at) implements Condition {
        public TabledFor {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public boolean holds(RecordFacts facts) {
            return facts.conferences().stream()
                    .anyMatch(window -> kinds.contains(window.kind()) && window.admits(account, convener, at));
        }
    }

    /** The account has broken the glass on this record, see {@link EmergencyAccess#admits}. */
    record OpenedInEmergencyBy(String account, Instant at) implements Condition {
        @Override
        public boolean holds(RecordFacts facts) {
            return facts.emergency()
                    .filter(access -> access.admits(account, at))
                    .isPresent();
        }
    }

    /** The person's consent in force covers at least one of the categories for this recipient and purpose. */
    record ConsentCovers(Recipient recipient, Purpose purpose, Set<DataCategory> anyOf, Instant at)
            implements Condition {
        public ConsentCovers {
            anyOf = Set.copyOf(anyOf);
        }

        @Override
        public boolean holds(RecordFacts facts) {
            return facts.consent().coveredCategories(recipient, purpose, at).stream()
                    .anyMatch(anyOf::contains);
        }
    }
}
