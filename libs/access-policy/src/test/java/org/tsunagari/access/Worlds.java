package org.tsunagari.access;

import static org.tsunagari.access.Consents.CENTRE;
import static org.tsunagari.access.Consents.CLINIC;
import static org.tsunagari.access.Consents.HEALTH_ROOM;
import static org.tsunagari.access.Consents.IGA;
import static org.tsunagari.access.Consents.NABARI;
import static org.tsunagari.access.Consents.NOW;
import static org.tsunagari.access.Consents.PERSON;
import static org.tsunagari.access.Consents.SOMEBODY_ELSE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.DomainContextBase;

/**
 * A small world on purpose: two municipalities, four organisations, two accounts, two persons and a few instants around
 * now, so that subjects and records meet often and boundaries are hit.
 */
class Worlds extends DomainContextBase {

    /** A second centre in the same municipality. */
    private static final Recipient OTHER_CENTRE = new Recipient(new UUID(0x4000, 0x200), "CENTRE");

    private static final List<Recipient> ORGANISATIONS = List.of(CENTRE, OTHER_CENTRE, CLINIC, HEALTH_ROOM);
    private static final List<String> ACCOUNTS = List.of("account-1", "account-2");

    /** A question about a record, everything but the record itself. */
    record Question(Subject subject, Operation operation, Purpose purpose, Set<DataCategory> requested) {}

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<Operation> operations = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Operation.READ, Operation.LIST)),
                Tuple.of(1, Arbitraries.of(Operation.class)));
        return Combinators.combine(subjects(), operations, purposes().tuple2(), coins(), categories())
                .as((subject, operation, purposes, usual, asked) -> new Question(
                        subject,
                        operation,
                        usual ? Purpose.usualFor(subject.roles()).orElse(purposes.get1()) : purposes.get2(),
                        asked));
    }

    @Provide
    Arbitrary<Boolean> coins() {
        return Arbitraries.of(true, false);
    }

    @Provide
    Arbitrary<World> worlds() {
        return Combinators.combine(
                        municipalities(),
                        Arbitraries.of(PERSON, SOMEBODY_ELSE),
                        organisationIds().set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(CENTRE, OTHER_CENTRE).map(Recipient::organisation),
                        organisationIds().set().ofMaxSize(3),
                        assignments().list().ofMinSize(1).ofMaxSize(3),
                        consents(),
                        doors())
                .as((municipality, person, sources, centre, holders, assignments, consent, doors) -> new World(
                        municipality,
                        person,
                        sources,
                        centre,
                        holders,
                        assignments,
                        consent,
                        doors.windows(),
                        doors.glasses()));
    }

    @Provide
    Arbitrary<World.ConsentRow> consents() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
                        starts(),
                        ends().optional(),
                        grants().list().ofMinSize(1).ofMaxSize(3))
                .as((version, withdrawn, from, until, grants) ->
                        new World.ConsentRow(version, withdrawn, from, until, grants));
    }

    /** The ways in without consent. */
    private record Doors(List<ConferenceWindow> windows, List<EmergencyAccess> glasses) {}

    private static Arbitrary<Doors> doors() {
        return Combinators.combine(
                        windows().list().ofMaxSize(3), glasses().list().ofMaxSize(1))
                .as((windows, glasses) -> new Doors(windows, glasses));
    }

    private static Arbitrary<Subject> subjects() {
        Arbitrary<Set<UUID>> families =
                Arbitraries.of(PERSON, SOMEBODY_ELSE).set().ofMaxSize(2);
        return Combinators.combine(
                        accounts(),
                        roles(),
                        Arbitraries.of(ORGANISATIONS).optional(0.95),
                        municipalities(),
                        Arbitraries.of(PERSON, SOMEBODY_ELSE).optional(0.5),
                        families)
                .as((account, roles, organisation, municipality, person, family) -> new Subject(
                        account,
                        roles,
                        organisation.map(Recipient::organisation),
                        organisation.map(Recipient::kind),
                        municipality,
                        person,
                        family));
    }

    private static Arbitrary<Set<Role>> roles() {
        Arbitrary<Role> withRules = Arbitraries.of(
                AccessTable.RULES.stream().map(AccessRule::role).distinct().toList());
        return Arbitraries.frequencyOf(
                Tuple.of(8, withRules.set().ofSize(1)),
                Tuple.of(2, withRules.set().ofSize(2)),
                Tuple.of(1, Arbitraries.of(Role.class).set().ofMaxSize(3)));
    }

    private static Arbitrary<Set<DataCategory>> categories() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(DataCategory.class).set().ofMaxSize(1)),
                Tuple.of(2, Arbitraries.of(DataCategory.class).set().ofMinSize(1)));
    }

    private static Arbitrary<Purpose> purposes() {
        return Arbitraries.of(Purpose.class);
    }

    private static Arbitrary<UUID> organisationIds() {
        return Arbitraries.of(ORGANISATIONS).map(Recipient::organisation);
    }

    private static Arbitrary<String> accounts() {
        return Arbitraries.of(ACCOUNTS);
    }

    /** Mostly one, or hardly any subject would meet a record. */
    private static Arbitrary<String> municipalities() {
        return Arbitraries.frequency(Tuple.of(19, NABARI), Tuple.of(1, IGA));
    }

    private static Arbitrary<World.Assignment> assignments() {
        return Combinators.combine(accounts(), Arbitraries.of(true, false))
                .as((account, community) -> new World.Assignment(account, community));
    }

    private static Arbitrary<Grant> grants() {
        return Combinators.combine(
                        Arbitraries.of(ORGANISATIONS).map(Recipient::kind).set().ofMaxSize(2),
                        organisationIds().set().ofMaxSize(2),
                        purposes().set().ofMinSize(1),
                        categories())
                .as((kinds, organisations, purposes, categories) ->
                        new Grant(kinds, organisations, purposes, categories));
    }

    private static Arbitrary<ConferenceWindow> windows() {
        Arbitrary<Tuple2<Instant, Instant>> periods =
                Combinators.combine(starts(), ends()).as(Tuple::of);
        return Combinators.combine(
                        Arbitraries.of(ConferenceKind.class),
                        municipalities(),
                        accounts().set().ofMinSize(1),
                        Arbitraries.frequency(Tuple.of(9, "need"), Tuple.of(1, " ")),
                        periods,
                        Arbitraries.of("a", "b").optional(0.9))
                .as((kind, convener, members, reason, period, reviewer) -> new ConferenceWindow(
                        new UUID(1, 1), kind, convener, members, reason, period.get1(), period.get2(), "a", reviewer));
    }

    private static Arbitrary<EmergencyAccess> glasses() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(9, "need"), Tuple.of(1, "")),
                        accounts(),
                        starts(),
                        Arbitraries.of(1, 30, 60, 61).map(Duration::ofMinutes))
                .as((reason, account, opened, length) ->
                        new EmergencyAccess(reason, account, opened, opened.plus(length)));
    }

    private static Arbitrary<Instant> starts() {
        return offsets(Tuple.of(6, -1L), Tuple.of(2, -60L), Tuple.of(2, 0L), Tuple.of(1, 1L));
    }

    private static Arbitrary<Instant> ends() {
        return offsets(Tuple.of(6, 1L), Tuple.of(2, 60L), Tuple.of(1, 0L), Tuple.of(1, -1L));
    }

    /** Minutes from now. */
    @SafeVarargs
    private static Arbitrary<Instant> offsets(Tuple2<Integer, Long>... minutes) {
        return Arbitraries.frequency(minutes).map(offset -> NOW.plus(Duration.ofMinutes(offset)));
    }
}
