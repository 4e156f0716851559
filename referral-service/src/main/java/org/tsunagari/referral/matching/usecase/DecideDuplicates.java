package org.tsunagari.referral.matching.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.matching.model.Candidate;
import org.tsunagari.referral.matching.model.DistinctionReason;
import org.tsunagari.referral.matching.model.Duplicate;
import org.tsunagari.referral.matching.model.DuplicateState;
import org.tsunagari.referral.matching.persistence.Duplicates;
import org.tsunagari.referral.matching.persistence.ToldApart;
import org.tsunagari.referral.person.model.KnownPerson;
import org.tsunagari.referral.person.model.Persons;

/** The centre looks at pairs that are likely one person, and says where they are two. That they are one, a merge says. */
@ApplicationScoped
public class DecideDuplicates {

    private final Duplicates duplicates;
    private final ToldApart toldApart;
    private final Persons persons;
    private final PersonAliases aliases;
    private final PersonAccess access;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final DuplicateTimes times;
    private final Clock clock;

    DecideDuplicates(
            Duplicates duplicates,
            ToldApart toldApart,
            Persons persons,
            PersonAliases aliases,
            PersonAccess access,
            Auditor auditor,
            CurrentActor actor,
            DuplicateTimes times,
            Clock clock) {
        this.duplicates = duplicates;
        this.toldApart = toldApart;
        this.persons = persons;
        this.aliases = aliases;
        this.access = access;
        this.auditor = auditor;
        this.actor = actor;
        this.times = times;
        this.clock = clock;
    }

    /**
     * A pair with both persons as they are described now.
     *
     * @param known compared with the one recorded later; empty once the two are one
     */
    public record Opened(Waiting pair, KnownPerson recorded, Optional<Candidate> known, boolean toldApart) {}

    /**
     * A pair, and until when somebody has to decide on it.
     *
     * @param dueAt empty once it is decided
     */
    public record Waiting(Duplicate duplicate, Optional<Instant> dueAt) {}

    /** One more than the page, oldest first; ids and figures only. */
    @Transactional
    public List<Waiting> list(Optional<DuplicateState> state, boolean overdue, PageRequest page) {
        access.requireOnRegister(Operation.MATCH_PERSONS, Purpose.SUPPORT, "person-duplicates");
        access.listed("person-duplicates");
        Optional<Instant> late = times.lateIfWaitingSinceBefore();
        if (overdue && late.isEmpty()) {
            return List.of();
        }
        return duplicates.list(state, overdue ? late : Optional.empty(), page).stream()
                .map(this::waiting)
                .toList();
    }

    private Waiting waiting(Duplicate pair) {
        return new Waiting(
                pair, pair.state() == DuplicateState.OPEN ? times.dueAt(pair.waitingSince()) : Optional.empty());
    }

    /** Weighs the two anew: what was found then may have been described better since. */
    @Transactional
    public Opened open(UUID id) {
        Duplicate pair = require(Operation.MATCH_PERSONS, id).pair();
        KnownPerson recorded = known(pair.recorded(), id);
        KnownPerson known = known(pair.known(), id);
        boolean one = recorded.person().id().equals(known.person().id());
        Stream.of(recorded, known)
                .map(person -> person.person().id())
                .distinct()
                .forEach(person -> read(person, id));
        Set<PersonId> apart = toldApart.from(aliases.all(pair.recorded()));
        return new Opened(
                waiting(pair),
                recorded,
                one ? Optional.empty() : Optional.of(new Candidate(known, known.likenessTo(recorded))),
                apart.contains(known.person().id()));
    }

    @Transactional
    public Waiting tellApart(UUID id, ExpectedVersion expected, DistinctionReason why) {
        Decided on = require(Operation.MERGE_PERSONS, id);
        Duplicate pair = on.pair();
        expected.check(pair.version());
        Duplicate decided = duplicates.save(pair.toldApart(why, actor.get().account(), clock.instant()));
        toldApart.add(pair.recorded(), pair.known());
        toldApart.add(aliases.current(pair.recorded()), aliases.current(pair.known()));
        persons.tellApart(pair.recorded(), pair.known());
        on.allowed().forEach(allowed -> auditor.record(allowed.act("tell-apart")));
        return waiting(decided);
    }

    /** @param allowed for either of the two */
    private record Decided(Duplicate pair, List<Allowed> allowed) {}

    private Decided require(Operation operation, UUID id) {
        access.requireEver(operation);
        Duplicate pair = duplicates.find(id).orElseThrow(() -> access.deniedUnknown(object(id)));
        return new Decided(
                pair,
                Stream.of(pair.recorded(), pair.known())
                        .map(person -> access.allow(operation, Purpose.SUPPORT, person, object(id)))
                        .toList());
    }

    private KnownPerson known(PersonId person, UUID id) {
        return persons.findKnown(person).orElseThrow(() -> access.deniedUnknown(object(id)));
    }

    private void read(PersonId person, UUID id) {
        if (!access.read(SearchPersons.SHOWN, person, "persons/" + person)
                .visible()
                .containsAll(SearchPersons.SHOWN)) {
            throw access.deniedUnknown(object(id));
        }
    }

    private static String object(UUID id) {
        return "person-duplicates/" + id;
    }
}
