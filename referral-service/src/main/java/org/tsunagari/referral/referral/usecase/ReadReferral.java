package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.person.persistence.SourceDescriptions;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.support.persistence.SupportProjection;
import org.tsunagari.referral.support.persistence.SupportProjection.Support;

/** Reading a referral, as data or as form 1. */
@ApplicationScoped
public class ReadReferral {

    private static final Set<DataCategory> FORM_1 =
            Set.of(DataCategory.IDENTITY, DataCategory.CONTACT, DataCategory.NEEDS, DataCategory.NARRATIVE);

    private final PersonAccess access;
    private final Referrals referrals;
    private final Persons persons;
    private final SourceDescriptions sources;
    private final OwnConsents consents;
    private final WrongPersons wrong;
    private final SupportProjection support;
    private final ToldOfSupport told;
    private final RunningDeadline deadline;

    ReadReferral(
            PersonAccess access,
            Referrals referrals,
            Persons persons,
            SourceDescriptions sources,
            OwnConsents consents,
            WrongPersons wrong,
            SupportProjection support,
            ToldOfSupport told,
            RunningDeadline deadline) {
        this.access = access;
        this.referrals = referrals;
        this.persons = persons;
        this.sources = sources;
        this.consents = consents;
        this.wrong = wrong;
        this.support = support;
        this.told = told;
        this.deadline = deadline;
    }

    /** A referral with what the reader may see of it. */
    public record Read(
            Referral referral, Optional<Support> support, Set<DataCategory> visible, Optional<Instant> dueAt) {}

    @Transactional
    public Read handle(ReferralId id, Set<DataCategory> wanted) {
        Referral referral = find(id);
        Set<DataCategory> visible = access.readOfReferral(
                        wanted, referral.person(), referral.source().organisation(), "referrals/" + id)
                .visible();
        return new Read(referral, support.of(id.value()), visible, deadline.dueAt(id));
    }

    /** Until when somebody has to act on a referral that the actor has just moved. */
    @Transactional
    public Optional<Instant> dueAt(Referral moved) {
        return deadline.dueAt(moved.id());
    }

    /** One more than the page of who did what with it and why; without the notes that the reader may not know. */
    @Transactional
    public List<HistoryEntry> history(ReferralId id, PageRequest page) {
        Referral referral = find(id);
        String object = "referrals/" + id + "/transitions";
        Set<DataCategory> visible = access.readOfReferral(
                        Set.of(DataCategory.NEEDS, DataCategory.NARRATIVE),
                        referral.person(),
                        referral.source().organisation(),
                        object)
                .visible();
        long after = page.after().map(key -> PageRequest.number(key.getFirst())).orElse(HistoryEntry.FIRST - 1);
        List<HistoryEntry> entries = referrals.history(referral, after, page.limit() + 1).stream()
                .map(entry -> visible.contains(DataCategory.NEEDS) ? entry : entry.withoutBefore())
                .toList();
        if (!visible.contains(DataCategory.NARRATIVE)) {
            return entries.stream().map(HistoryEntry::withoutText).toList();
        }
        Predicate<ToldOfSupport.Said> audible = told.audible(
                referral,
                object,
                entries.stream()
                        .limit(page.limit()) // the one more is shown to nobody yet
                        .filter(entry -> entry.note().isPresent())
                        .map(ReadReferral::said)
                        .toList());
        return entries.stream()
                .map(entry -> audible.test(said(entry)) ? entry : entry.withoutNote())
                .toList();
    }

    private static ToldOfSupport.Said said(HistoryEntry entry) {
        return new ToldOfSupport.Said(entry.by().orElse(Party.SOURCE), entry.at());
    }

    /** Everything that form 1 prints: the person as this source described them. */
    public record Form1Content(Referral referral, Person person, Optional<Consent.Granted> consent) {}

    /** The referral for printing: all of form 1 or nothing. */
    @Transactional
    public Form1Content printed(ReferralId id) {
        Referral referral = find(id);
        Set<DataCategory> visible = access.readOfReferral(
                        FORM_1, referral.person(), referral.source().organisation(), "referrals/" + id)
                .visible();
        if (!visible.containsAll(FORM_1)) {
            throw access.deniedUnknown("referrals/" + id);
        }
        Person person = sources.of(
                persons.find(referral.person()).orElseThrow(() -> access.deniedUnknown("referrals/" + id)),
                referral.source().organisation());
        return new Form1Content(referral, person, consents.of(referral));
    }

    private Referral find(ReferralId id) {
        access.requireEver(Operation.READ);
        return referrals
                .find(id)
                .filter(referral -> !wrong.hides(referral))
                .orElseThrow(() -> access.deniedUnknown("referrals/" + id));
    }
}
