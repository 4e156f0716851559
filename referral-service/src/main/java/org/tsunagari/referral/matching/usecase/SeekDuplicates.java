package org.tsunagari.referral.matching.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.crypto.SealBroken;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.matching.model.Candidate;
import org.tsunagari.referral.matching.model.Duplicate;
import org.tsunagari.referral.matching.model.DuplicateState;
import org.tsunagari.referral.matching.persistence.Duplicates;
import org.tsunagari.referral.matching.persistence.ToldApart;
import org.tsunagari.referral.notice.NoticeCode;
import org.tsunagari.referral.notice.persistence.NoticeBoard;
import org.tsunagari.referral.person.model.KnownPerson;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.person.persistence.UnreadableRecords;
import org.tsunagari.referral.round.Round;

/**
 * Compares who is new or described anew with everybody who shares a blocking key, and notes who is likely the same, as
 * {@code GET /persons/{id}/matches} would show it. Nobody reads anything: the values stay within the comparison.
 */
@ApplicationScoped
class SeekDuplicates implements Round {

    /** One in a transaction: a withdrawal must not wait until others are compared. */
    private static final int BATCH = 1;

    /** As in a search: nearer ones come first. */
    private static final int COMPARED_AT_MOST = 100;

    /** Who is like more than so many is described too poorly to tell; a queue of all of them would help nobody. */
    private static final int NOTED_AT_MOST = 5;

    private final Duplicates duplicates;
    private final ToldApart toldApart;
    private final Persons persons;
    private final UnreadableRecords unreadable;
    private final PersonAliases aliases;
    private final NoticeBoard notices;
    private final Auditor auditor;
    private final MunicipalityContext municipality;
    private final Clock clock;

    SeekDuplicates(
            Duplicates duplicates,
            ToldApart toldApart,
            Persons persons,
            UnreadableRecords unreadable,
            PersonAliases aliases,
            NoticeBoard notices,
            Auditor auditor,
            MunicipalityContext municipality,
            Clock clock) {
        this.duplicates = duplicates;
        this.toldApart = toldApart;
        this.persons = persons;
        this.unreadable = unreadable;
        this.aliases = aliases;
        this.notices = notices;
        this.auditor = auditor;
        this.municipality = municipality;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean act() {
        List<PersonId> due = duplicates.claimDue(BATCH);
        due.forEach(this::look);
        return !due.isEmpty();
    }

    /** What cannot be opened is set aside: the round would come back to it for ever, and never get to those behind it. */
    private void look(PersonId record) {
        try {
            persons.findKnown(record).ifPresent(this::compare);
            unreadable.takeBack(record.value());
        } catch (SealBroken broken) {
            unreadable.setAside(record.value(), broken);
        }
    }

    private void compare(KnownPerson described) {
        PersonId person = described.person().id();
        List<UUID> records = aliases.all(person);
        persons.sharing(described.keys(), 1, COMPARED_AT_MOST).stream()
                .filter(known -> !known.person().id().equals(person))
                .map(known -> new Candidate(known, known.likenessTo(described)))
                .filter(candidate -> candidate.likeness().isLikelySame())
                .sorted(Comparator.comparingDouble(
                                (Candidate candidate) -> candidate.likeness().same())
                        .reversed())
                .filter(candidate -> isOpenQuestion(records, candidate.id()))
                .limit(NOTED_AT_MOST)
                .forEach(candidate ->
                        note(person, candidate.id(), candidate.likeness().same()));
    }

    /** Nobody has decided on the two, and they do not wait for it already. */
    private boolean isOpenQuestion(List<UUID> records, PersonId other) {
        return duplicates.between(records, aliases.all(other)).isEmpty()
                && !toldApart.from(records).contains(other);
    }

    private void note(PersonId one, PersonId other, double probability) {
        List<PersonId> inOrder = duplicates.inOrder(one, other);
        PersonId known = inOrder.getFirst();
        Instant now = clock.instant();
        Duplicate found = new Duplicate(
                Ids.next(), inOrder.getLast(), known, probability, now, now, DuplicateState.OPEN, Optional.empty(), 0);
        duplicates.add(found);
        notices.postToCentre(NoticeCode.LIKELY_DUPLICATE, known);
        auditor.recordEffect(
                AuditEntry.of("note-duplicate", "person-duplicates/" + found.id(), known.value()),
                municipality.current().orElseThrow(),
                "person:" + found.recorded());
    }
}
