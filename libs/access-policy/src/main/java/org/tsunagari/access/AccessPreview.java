package org.tsunagari.access;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * "If X joins, what would X see?" The policy is asked about somebody who does not stand in any relation to the person yet,
 * as if they did; nothing is decided here that {@link AccessPolicy#decide} does not decide.
 */
public final class AccessPreview {

    /** No organisation has this id, so that no consent names it and only the kind counts. */
    private static final UUID NO_ORGANISATION = new UUID(0, 0);

    private static final String NEWCOMER = "newcomer";
    private static final String SECOND_PERSON = "second person";

    private AccessPreview() {}

    /**
     * Who might join.
     *
     * @param organisation empty to ask about any organisation of the kind
     * @param kind a code of the vocabulary {@code OrganisationKind}
     * @param asNeighbour for a link worker: as COMMUNITY, who sees the least
     * @param conference for a conference member: at which kind of conference
     */
    public record Newcomer(
            Role role,
            Optional<UUID> organisation,
            String kind,
            boolean asNeighbour,
            Optional<ConferenceKind> conference) {

        private boolean isCentre() {
            return kind.equals(Subject.CENTRE_KIND);
        }

        private UUID organisationOrNone() {
            return organisation.orElse(NO_ORGANISATION);
        }
    }

    /**
     * What the newcomer would get of one category.
     *
     * @param basis why it would be allowed; empty where it would not
     * @param reason why it would not be allowed; empty where it would
     */
    public record Answer(DataCategory category, Optional<LegalBasis> basis, Optional<DenialReason> reason) {

        public boolean isAllowed() {
            return basis.isPresent();
        }
    }

    /**
     * Asks the policy about every category by itself.
     *
     * @param record what is known about the person and who holds it; its relations are those of somebody else and do not
     *     count
     * @param sources organisations that have referred the person: only they can stand as a source
     */
    public static List<Answer> of(
            Newcomer newcomer, Purpose purpose, RecordFacts record, Set<UUID> sources, Instant now) {
        Subject subject = new Subject(
                NEWCOMER,
                Set.of(newcomer.role()),
                Optional.of(newcomer.organisationOrNone()),
                Optional.of(newcomer.kind()),
                record.municipality(),
                Optional.empty());
        RecordFacts joined = joined(newcomer, record, sources, now);
        return Stream.of(DataCategory.values())
                .map(category -> answer(
                        category, AccessPolicy.decide(subject, Operation.READ, purpose, Set.of(category), joined, now)))
                .toList();
    }

    private static RecordFacts joined(Newcomer newcomer, RecordFacts record, Set<UUID> sources, Instant now) {
        Set<UUID> holders = new HashSet<>(record.holders());
        if (newcomer.isCentre()) {
            holders.add(newcomer.organisationOrNone());
        }
        RecordFacts joined =
                RecordFacts.of(record.municipality(), holders, relations(newcomer, sources), record.consent());
        return newcomer.conference()
                .filter(kind -> newcomer.role() == Role.CONFERENCE_MEMBER)
                .map(kind -> joined.tabledAt(openWindow(kind, record.municipality(), now)))
                .orElse(joined);
    }

    private static Set<Relation> relations(Newcomer newcomer, Set<UUID> sources) {
        EnumSet<Relation> relations = EnumSet.noneOf(Relation.class);
        if (sources.contains(newcomer.organisationOrNone())) {
            relations.add(Relation.SOURCE);
        }
        if (newcomer.isCentre()) {
            relations.add(Relation.CENTRE);
        }
        if (newcomer.role() == Role.LINK_WORKER) {
            relations.add(newcomer.asNeighbour() ? Relation.ASSIGNED_COMMUNITY : Relation.ASSIGNED);
        }
        return relations;
    }

    /** A conference at which everything is in order: what remains is the question of consent. */
    private static ConferenceWindow openWindow(ConferenceKind kind, String municipality, Instant now) {
        return new ConferenceWindow(
                NO_ORGANISATION,
                kind,
                municipality,
                Set.of(NEWCOMER),
                "preview",
                now,
                now.plus(Duration.ofMinutes(1)),
                NEWCOMER,
                Optional.of(SECOND_PERSON));
    }

    private static Answer answer(DataCategory category, Decision decision) {
        return switch (decision) {
            case Decision.Permit permit -> new Answer(category, Optional.of(permit.basis()), Optional.empty());
            case Decision.Deny deny -> new Answer(category, Optional.empty(), Optional.of(deny.reason()));
        };
    }
}
