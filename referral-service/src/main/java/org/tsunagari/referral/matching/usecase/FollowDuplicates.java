package org.tsunagari.referral.matching.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.matching.model.Duplicate;
import org.tsunagari.referral.matching.model.DuplicateState;
import org.tsunagari.referral.matching.persistence.Duplicates;
import org.tsunagari.referral.matching.persistence.ToldApart;
import org.tsunagari.referral.merging.usecase.PersonsJoined;
import org.tsunagari.referral.merging.usecase.PersonsParted;

/** Follows what is said about the two records of a pair, in the transaction in which it is said. */
@ApplicationScoped
class FollowDuplicates {

    private final Duplicates duplicates;
    private final ToldApart toldApart;
    private final PersonAliases aliases;
    private final CurrentActor actor;
    private final Clock clock;

    FollowDuplicates(
            Duplicates duplicates, ToldApart toldApart, PersonAliases aliases, CurrentActor actor, Clock clock) {
        this.duplicates = duplicates;
        this.toldApart = toldApart;
        this.aliases = aliases;
        this.actor = actor;
        this.clock = clock;
    }

    void joined(@Observes PersonsJoined joined) {
        List<UUID> records = aliases.all(joined.surviving());
        duplicates.between(records, records).stream()
                .filter(pair -> pair.state() != DuplicateState.MERGED)
                .forEach(pair -> duplicates.save(pair.merged(actor.get().account(), clock.instant())));
    }

    /** Two persons stay told apart; where only the wrong record was chosen, the question is open again. */
    void parted(@Observes PersonsParted parted) {
        List<Duplicate> apart =
                duplicates.between(aliases.all(parted.surviving()), aliases.all(parted.merged())).stream()
                        .filter(pair -> pair.state() == DuplicateState.MERGED)
                        .toList();
        switch (parted.reason()) {
            case TWO_PERSONS -> {
                toldApart.add(parted.surviving(), parted.merged());
                apart.forEach(pair -> duplicates.save(pair.parted(actor.get().account(), clock.instant())));
            }
            case WRONG_RECORD -> apart.forEach(pair -> duplicates.save(pair.reopened(clock.instant())));
        }
    }
}
