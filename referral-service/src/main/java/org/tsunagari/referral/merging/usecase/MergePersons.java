package org.tsunagari.referral.merging.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.model.Merge;
import org.tsunagari.referral.merging.model.MergeReason;
import org.tsunagari.referral.merging.model.MergeRefused;
import org.tsunagari.referral.merging.persistence.Merges;
import org.tsunagari.referral.person.model.AccountRelation;
import org.tsunagari.referral.person.model.Persons;

/**
 * Two records are one person. Referrals, consents, disclosures, accounts and link workers of both stay what they are, and
 * are found under the surviving record; of a consent and a withdrawal under either the later one counts for both.
 */
@ApplicationScoped
public class MergePersons {

    private final MergeAccess access;
    private final Merges merges;
    private final Persons persons;
    private final PersonAliases aliases;
    private final Event<PersonsJoined> joined;
    private final Outbox outbox;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    MergePersons(
            MergeAccess access,
            Merges merges,
            Persons persons,
            PersonAliases aliases,
            Event<PersonsJoined> joined,
            Outbox outbox,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.persons = persons;
        this.aliases = aliases;
        this.joined = joined;
        this.outbox = outbox;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Merge handle(PersonId surviving, PersonId merged, MergeReason reason) {
        Allowed ours = access.require(surviving, surviving);
        Allowed theirs = access.require(merged, surviving);
        if (surviving.equals(merged)) {
            throw new MergeRefused(MergeRefused.Code.SAME_RECORD);
        }
        merges.lock(List.of(surviving.value(), merged.value()));
        if (merges.isErased(List.of(surviving.value(), merged.value()))) {
            throw access.erasedMeanwhile(surviving);
        }
        check(surviving, merged);
        Merge merge = new Merge(
                Ids.next(), surviving, merged, reason, actor.get().account(), clock.instant(), Optional.empty());
        merges.add(merge);
        aliases.all(merged).forEach(record -> persons.standFor(new PersonId(record), surviving));
        joined.fire(new PersonsJoined(surviving, merged));
        outbox.append(
                new PersonsMerged(surviving.value(), merged.value(), actor.get().municipality()));
        Stream.of(ours, theirs).forEach(allowed -> auditor.record(allowed.act("merge-persons")));
        return merge;
    }

    private void check(PersonId surviving, PersonId merged) {
        if (!aliases.current(surviving).equals(surviving)
                || !aliases.current(merged).equals(merged)) {
            throw new MergeRefused(MergeRefused.Code.ALREADY_MERGED);
        }
        if (areTwoPeople(aliases.all(surviving), aliases.all(merged))) {
            throw new MergeRefused(MergeRefused.Code.TWO_OWN_ACCOUNTS);
        }
    }

    private boolean areTwoPeople(List<UUID> ours, List<UUID> theirs) {
        Set<String> one = merges.accounts(ours, AccountRelation.SELF);
        Set<String> other = merges.accounts(theirs, AccountRelation.SELF);
        boolean signInDifferently = !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
        return signInDifferently
                || !Collections.disjoint(one, merges.accounts(theirs, AccountRelation.FAMILY))
                || !Collections.disjoint(other, merges.accounts(ours, AccountRelation.FAMILY));
    }
}
