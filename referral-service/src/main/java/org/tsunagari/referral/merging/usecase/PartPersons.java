package org.tsunagari.referral.merging.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsunagari.events.PersonsUnmerged;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.model.Merge;
import org.tsunagari.referral.merging.model.MergeRefused;
import org.tsunagari.referral.merging.model.PartingReason;
import org.tsunagari.referral.merging.model.Standing;
import org.tsunagari.referral.merging.persistence.Merges;
import org.tsunagari.referral.person.model.Persons;

/**
 * Two records are two persons after all. Each has what was written under its own id before and since; what was written
 * about both while they were one stays with the surviving record, but for descriptions by which the other one would be
 * taken for that person again.
 */
@ApplicationScoped
public class PartPersons {

    private final MergeAccess access;
    private final Merges merges;
    private final Persons persons;
    private final PersonAliases aliases;
    private final Event<PersonsParted> parted;
    private final Outbox outbox;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    PartPersons(
            MergeAccess access,
            Merges merges,
            Persons persons,
            PersonAliases aliases,
            Event<PersonsParted> parted,
            Outbox outbox,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.persons = persons;
        this.aliases = aliases;
        this.parted = parted;
        this.outbox = outbox;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** What was said about the records of a person, latest first. */
    @Transactional
    public List<Merge> history(PersonId person) {
        auditor.record(access.require(person, person).act("read-merges"));
        return merges.about(aliases.all(person));
    }

    @Transactional
    public Merge handle(PersonId surviving, PersonId merged, PartingReason reason) {
        Allowed allowed = access.require(surviving, surviving);
        List<UUID> records = aliases.all(surviving);
        merges.lock(records);
        List<Merge> said = merges.about(records);
        Merge merge = said.stream()
                .filter(known -> known.holds()
                        && known.surviving().equals(surviving)
                        && known.merged().equals(merged))
                .findFirst()
                .orElseThrow(() -> new MergeRefused(MergeRefused.Code.NOT_MERGED));
        Merge undone = merge.undone(reason, actor.get().account(), clock.instant());
        merges.save(undone);
        standAgain(records, said, merge);
        Instant since = takenForOne(said, merge);
        if (reason == PartingReason.TWO_PERSONS) {
            persons.tellApart(surviving, merged, since);
        }
        parted.fire(new PersonsParted(surviving, merged, reason, since));
        outbox.append(new PersonsUnmerged(
                surviving.value(), merged.value(), actor.get().municipality()));
        Stream.of(surviving, merged).forEach(record -> auditor.record(allowed.actOn(record, "part-persons")));
        return undone;
    }

    /** When somebody first said that the two are one, whichever record was to stand for the other. */
    private static Instant takenForOne(List<Merge> said, Merge merge) {
        Set<PersonId> both = Set.of(merge.surviving(), merge.merged());
        return said.stream()
                .filter(known -> both.equals(Set.of(known.surviving(), known.merged())))
                .map(Merge::mergedAt)
                .min(Comparator.naturalOrder())
                .orElse(merge.mergedAt());
    }

    /** Whoever stands at the end of the merges that still hold stands for the records on the way. */
    private void standAgain(List<UUID> records, List<Merge> said, Merge undone) {
        Map<PersonId, PersonId> standing = Standing.after(said.stream()
                .filter(known -> known.holds() && !known.id().equals(undone.id()))
                .toList());
        records.stream()
                .map(PersonId::new)
                .forEach(record -> persons.standFor(record, standing.getOrDefault(record, record)));
    }
}
