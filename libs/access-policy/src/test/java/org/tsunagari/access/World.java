package org.tsunagari.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One record as a service stores it, in columns and child rows, before anybody asks about it. {@link #factsFor} is what a
 * service would tell {@link AccessPolicy#decide}; {@link #selectedBy} is what a database would do with a compiled
 * {@link ListFilter}. The two are written apart from each other and from the library, so that a property which compares
 * them can fail.
 */
record World(
        String municipality,
        UUID person,
        Set<UUID> sources,
        UUID centre,
        Set<UUID> holders,
        List<Assignment> assignments,
        ConsentRow consent,
        List<ConferenceWindow> windows,
        List<EmergencyAccess> glasses) {

    record Assignment(String account, boolean community) {}

    record ConsentRow(long version, boolean withdrawn, Instant from, Optional<Instant> until, List<Grant> grants) {}

    RecordFacts factsFor(Subject subject) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (subject.organisation().filter(sources::contains).isPresent()) {
            relations.add(Relation.SOURCE);
        }
        if (subject.organisation().filter(centre::equals).isPresent()) {
            relations.add(Relation.CENTRE);
        }
        for (Assignment assignment : assignments) {
            if (assignment.account().equals(subject.accountId())) {
                relations.add(assignment.community() ? Relation.ASSIGNED_COMMUNITY : Relation.ASSIGNED);
            }
        }
        Optional<EmergencyAccess> glass = glasses.stream()
                .filter(access -> access.openedBy().equals(subject.accountId()))
                .findFirst();
        ConsentSnapshot snapshot = new ConsentSnapshot(
                person, consent.version(), consent.withdrawn(), consent.grants(), consent.from(), consent.until());
        return new RecordFacts(municipality, holders, relations, snapshot, windows, glass);
    }

    World consenting(ConsentRow other) {
        return new World(municipality, person, sources, centre, holders, assignments, other, windows, glasses);
    }

    boolean selectedBy(ListFilter filter) {
        return switch (filter) {
            case ListFilter.Nothing nothing -> false;
            case ListFilter.AnyOf any -> {
                boolean selected = false;
                for (ListFilter.Clause clause : any.clauses()) {
                    boolean all = true;
                    for (Condition condition : clause.all()) {
                        all &= selectedBy(condition);
                    }
                    selected |= all;
                }
                yield selected && any.municipality().equals(municipality);
            }
        };
    }

    private boolean selectedBy(Condition condition) {
        return switch (condition) {
            case Condition.SentBy(UUID organisation) -> sources.contains(organisation);
            case Condition.HeldBy(UUID organisation) -> holders.contains(organisation);
            case Condition.InCentre(String place, UUID id) -> place.equals(municipality) && id.equals(centre);
            case Condition.AssignedTo(String account) -> assignments.contains(new Assignment(account, false));
            case Condition.AssignedAsCommunity(String account) -> assignments.contains(new Assignment(account, true));
            case Condition.OfPerson(UUID id) -> id.equals(person);
            case Condition.TabledFor tabled -> windows.stream().anyMatch(window -> admits(window, tabled));
            case Condition.OpenedInEmergencyBy opened -> glasses.stream().anyMatch(glass -> admits(glass, opened));
            case Condition.ConsentCovers covers -> covers(covers);
        };
    }

    private static boolean admits(ConferenceWindow window, Condition.TabledFor tabled) {
        return tabled.kinds().contains(window.kind())
                && window.convener().equals(tabled.convener())
                && window.members().contains(tabled.account())
                && !window.reason().isBlank()
                && window.opens().compareTo(tabled.at()) <= 0
                && window.closes().compareTo(tabled.at()) > 0
                && !window.reviewedBy().orElse(window.tabledBy()).equals(window.tabledBy());
    }

    private static boolean admits(EmergencyAccess glass, Condition.OpenedInEmergencyBy opened) {
        return glass.openedBy().equals(opened.account())
                && !glass.reason().isBlank()
                && glass.opened().compareTo(opened.at()) <= 0
                && glass.expires().compareTo(opened.at()) > 0
                && Duration.between(glass.opened(), glass.expires()).toMinutes() <= 60;
    }

    /** {@code EXISTS (SELECT … FROM grant JOIN consent …)}, one row per combination. */
    private boolean covers(Condition.ConsentCovers covers) {
        boolean inForce = !consent.withdrawn()
                && consent.from().compareTo(covers.at()) <= 0
                && consent.until().orElse(Instant.MAX).compareTo(covers.at()) > 0;
        return inForce && consent.grants().stream().flatMap(World::rows).anyMatch(row -> row.serves(covers));
    }

    private record GrantRow(Object recipient, Purpose purpose, DataCategory category) {
        boolean serves(Condition.ConsentCovers covers) {
            Recipient asking = covers.recipient();
            return List.of(asking.organisation(), asking.kind()).contains(recipient)
                    && purpose == covers.purpose()
                    && covers.anyOf().contains(category);
        }
    }

    private static Stream<GrantRow> rows(Grant grant) {
        List<GrantRow> rows = new ArrayList<>();
        Stream.concat(grant.recipientKinds().stream(), grant.recipientOrganisations().stream())
                .forEach(recipient -> grant.purposes().forEach(purpose -> grant.categories()
                        .forEach(category -> rows.add(new GrantRow(recipient, purpose, category)))));
        return rows.stream();
    }
}
