package org.tsunagari.referral.matching.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.matching.model.Duplicate;
import org.tsunagari.referral.matching.model.DuplicateState;
import org.tsunagari.referral.matching.persistence.Duplicates;
import org.tsunagari.referral.matching.persistence.ToldApart;
import org.tsunagari.referral.merging.usecase.PersonsJoined;
import org.tsunagari.referral.merging.usecase.PersonsParted;
import org.tsunagari.referral.notice.NoticeCode;
import org.tsunagari.referral.notice.persistence.NoticeBoard;
import org.tsunagari.referral.person.usecase.LikelyKnown;

/**
 * Notes who is likely known when nobody looked, and follows what is said about the two records, in the transaction in
 * which it is said. The search was made for the intake anyway; only the note is new.
 */
@ApplicationScoped
class FollowDuplicates {

    private final Duplicates duplicates;
    private final ToldApart toldApart;
    private final PersonAliases aliases;
    private final NoticeBoard notices;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    FollowDuplicates(
            Duplicates duplicates,
            ToldApart toldApart,
            PersonAliases aliases,
            NoticeBoard notices,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.duplicates = duplicates;
        this.toldApart = toldApart;
        this.aliases = aliases;
        this.notices = notices;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    void found(@Observes LikelyKnown likely) {
        Duplicate found = new Duplicate(
                Ids.next(),
                likely.recorded(),
                likely.known(),
                likely.probability(),
                clock.instant(),
                DuplicateState.OPEN,
                Optional.empty(),
                0);
        duplicates.add(found);
        notices.postToCentre(NoticeCode.LIKELY_DUPLICATE, likely.known());
        auditor.record(AuditEntry.of(
                "note-duplicate",
                "person-duplicates/" + found.id(),
                likely.known().value()));
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
            case WRONG_RECORD -> apart.forEach(pair -> duplicates.save(pair.reopened()));
        }
    }
}
