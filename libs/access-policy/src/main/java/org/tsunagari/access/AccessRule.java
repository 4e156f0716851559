package org.tsunagari.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One row of the {@link AccessTable}: a role in a relation, on a basis, may do these operations for these purposes on
 * these categories.
 *
 * <p>Decision and list filter both come from {@link #relationWays} and {@link #basisConditions}; there is no second
 * place in which a rule could be written differently.
 */
record AccessRule(
        Role role,
        Relation relation,
        LegalBasis basis,
        Set<Operation> operations,
        Set<Purpose> purposes,
        Set<DataCategory> categories) {

    AccessRule {
        operations = Set.copyOf(operations);
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
    }

    /** What one row says about one record. */
    sealed interface Verdict {
        record Grants(Set<DataCategory> categories) implements Verdict {}

        record Refuses(DenialReason reason) implements Verdict {}
    }

    Verdict judge(AccessRequest request, RecordFacts facts) {
        if (relationWays(request).stream().noneMatch(way -> way.holds(facts))) {
            return new Verdict.Refuses(DenialReason.NO_RELATION);
        }
        if (!purposes.contains(request.purpose())) {
            return new Verdict.Refuses(DenialReason.PURPOSE);
        }
        Set<DataCategory> offered = offer(request);
        if (offered.isEmpty()) {
            return new Verdict.Refuses(DenialReason.CATEGORY);
        }
        boolean lawful = basisConditions(request, offered)
                .filter(conditions -> conditions.stream().allMatch(condition -> condition.holds(facts)))
                .isPresent();
        return lawful ? new Verdict.Grants(granted(request, offered, facts)) : new Verdict.Refuses(whyUnlawful());
    }

    /** The same row for a list; empty when it can give this request nothing, whatever the record. */
    List<ListFilter.Clause> clauses(AccessRequest request) {
        Set<DataCategory> offered = offer(request);
        if (offered.isEmpty() || !purposes.contains(request.purpose())) {
            return List.of();
        }
        return basisConditions(request, offered).stream()
                .flatMap(conditions -> relationWays(request).stream()
                        .map(way -> Stream.concat(Stream.of(way), conditions.stream())
                                .toList()))
                .map(ListFilter.Clause::new)
                .toList();
    }

    /** What this row can give at most; acting is all or nothing. */
    private Set<DataCategory> offer(AccessRequest request) {
        boolean whole =
                request.operation().kind() == Operation.Kind.READING || categories.containsAll(request.requested());
        return whole ? intersection(request.requested(), categories) : Set.of();
    }

    private Set<DataCategory> granted(AccessRequest request, Set<DataCategory> offered, RecordFacts facts) {
        if (basis != LegalBasis.CONSENT) {
            return offered;
        }
        Recipient recipient = request.subject().recipient().orElseThrow();
        return intersection(offered, facts.consent().coveredCategories(recipient, request.purpose(), request.now()));
    }

    /** The ways in which the subject can stand in this relation to a record; any one suffices. */
    private List<Condition> relationWays(AccessRequest request) {
        Subject subject = request.subject();
        return switch (relation) {
            case SOURCE ->
                subject.organisation().<Condition>map(Condition.SentBy::new).stream()
                        .toList();
            case CENTRE ->
                subject
                        .centre()
                        .<Condition>map(centre -> new Condition.InCentre(subject.municipality(), centre))
                        .stream()
                        .toList();
            case ASSIGNED -> List.of(new Condition.AssignedTo(subject.accountId()));
            case ASSIGNED_COMMUNITY -> List.of(new Condition.AssignedAsCommunity(subject.accountId()));
            case CONFERENCE_MEMBER -> List.of(tabledFor(request, EnumSet.allOf(ConferenceKind.class)));
            case SELF ->
                subject.person().<Condition>map(Condition.OfPerson::new).stream()
                        .toList();
            case FAMILY ->
                subject.familyOf().stream()
                        .sorted()
                        .<Condition>map(Condition.OfPerson::new)
                        .toList();
            case BREAK_GLASS -> List.of(new Condition.OpenedInEmergencyBy(subject.accountId(), request.now()));
        };
    }

    /** What makes the access lawful besides the relation; empty when it cannot become lawful for this subject. */
    private Optional<List<Condition>> basisConditions(AccessRequest request, Set<DataCategory> offered) {
        return switch (basis) {
            case SELF, EMERGENCY -> Optional.of(List.of());
            case OWN_RECORD -> ownRecord(request.subject());
            case CONSENT -> request.subject().recipient().map(recipient -> consent(recipient, request, offered));
            case SUPPORT_CONFERENCE ->
                Optional.of(List.of(tabledFor(request, EnumSet.of(ConferenceKind.SUPPORT_CONFERENCE))));
        };
    }

    /** The centre received the referral as its addressee; everybody else must be among the holders. */
    private Optional<List<Condition>> ownRecord(Subject subject) {
        if (relation == Relation.CENTRE) {
            return Optional.of(List.of());
        }
        Optional<UUID> organisation = subject.organisation();
        return organisation.map(id -> List.of(new Condition.HeldBy(id)));
    }

    private static List<Condition> consent(Recipient recipient, AccessRequest request, Set<DataCategory> offered) {
        Stream<Set<DataCategory>> needed = request.operation().kind() == Operation.Kind.READING
                ? Stream.of(offered)
                : offered.stream().sorted().map(Set::of);
        return needed.<Condition>map(
                        anyOf -> new Condition.ConsentCovers(recipient, request.purpose(), anyOf, request.now()))
                .toList();
    }

    private static Condition tabledFor(AccessRequest request, Set<ConferenceKind> kinds) {
        Subject subject = request.subject();
        return new Condition.TabledFor(subject.accountId(), kinds, subject.municipality(), request.now());
    }

    private DenialReason whyUnlawful() {
        return switch (basis) {
            case OWN_RECORD -> DenialReason.NOT_HELD;
            case CONSENT -> DenialReason.NO_CONSENT;
            case SUPPORT_CONFERENCE -> DenialReason.MULTI_AGENCY_NEEDS_CONSENT;
            case SELF, EMERGENCY -> DenialReason.NO_RELATION;
        };
    }

    private static Set<DataCategory> intersection(Set<DataCategory> one, Set<DataCategory> other) {
        EnumSet<DataCategory> both = EnumSet.noneOf(DataCategory.class);
        both.addAll(one);
        both.retainAll(other);
        return Collections.unmodifiableSet(both);
    }
}
