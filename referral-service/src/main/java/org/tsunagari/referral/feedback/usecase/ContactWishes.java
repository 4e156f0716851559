package org.tsunagari.referral.feedback.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.feedback.model.ContactPreference;
import org.tsunagari.referral.feedback.model.ContactPreferences;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.feedback.model.Feedbacks;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.usecase.PersonsJoined;
import org.tsunagari.referral.merging.usecase.PersonsParted;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.statusreport.usecase.ReportsDue;

/** The person says how they want to hear, themselves or to the centre. */
@ApplicationScoped
public class ContactWishes {

    private static final Set<DataCategory> NEEDED = Set.of(DataCategory.CONTACT, DataCategory.SUPPORT);

    private final PersonAccess access;
    private final Persons persons;
    private final ContactPreferences preferences;
    private final Feedbacks feedbacks;
    private final OwnAccounts accounts;
    private final ReportsDue reportsDue;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    ContactWishes(
            PersonAccess access,
            Persons persons,
            ContactPreferences preferences,
            Feedbacks feedbacks,
            OwnAccounts accounts,
            ReportsDue reportsDue,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.persons = persons;
        this.preferences = preferences;
        this.feedbacks = feedbacks;
        this.accounts = accounts;
        this.reportsDue = reportsDue;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** Whoever may reach the person must know whether they want to be reached. */
    @Transactional
    public ContactPreference read(PersonId person) {
        access.requireEver(Operation.READ);
        String object = object(person);
        known(person, object);
        Decision.Permit permit = access.read(NEEDED, person, object);
        if (!permit.visible().containsAll(NEEDED)) {
            throw access.deniedUnknown(object);
        }
        return preferences.latestOf(person).orElseGet(() -> Unsaid.of(person));
    }

    /** What the person says. */
    public record Wish(
            ContactPreference.Channel channel,
            ContactPreference.Language language,
            boolean doNotContact,
            Optional<String> note) {}

    /**
     * Writes it down; what still waits to be told is withheld from whoever wants no contact, and what was withheld is
     * offered to the office when contact is wanted again. What waits goes the way that is wanted now.
     */
    @Transactional
    public ContactPreference say(PersonId person, Wish wish, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        access.requireEver(Operation.PREFER_CONTACT);
        String object = object(person);
        PersonId record = known(person, object);
        Purpose purpose = Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
        Decision.Permit permit = access.require(Operation.PREFER_CONTACT, purpose, person, object);
        preferences.lock(record);
        Optional<ContactPreference> before = preferences.latestOf(person);
        checkVersion(before, ifMatch, ifNoneMatch);
        Instant now = clock.instant();
        ContactPreference said = preferences.save(new ContactPreference(
                record,
                wish.channel(),
                wish.language(),
                wish.doNotContact(),
                wish.note(),
                actor.get().account(),
                now,
                0));
        if (said.doNotContact()) {
            withholdWhatWaits(person);
        } else {
            offerWhatWasWithheld(person, now);
            turnTo(said, now);
        }
        if (said.doNotContact()
                != before.filter(ContactPreference::doNotContact).isPresent()) {
            reportsDue.reconsider(person);
        }
        auditor.record(AuditEntry.of("prefer-contact", object, person.value())
                .forPurpose(purpose.name())
                .on(permit.basis().name(), permit.consentVersion()));
        return said;
    }

    /** Who wants no contact under either record wants none. */
    void joined(@Observes PersonsJoined joined) {
        if (preferences
                .latestOf(joined.surviving())
                .filter(ContactPreference::doNotContact)
                .isPresent()) {
            withholdWhatWaits(joined.surviving());
            reportsDue.reconsider(joined.surviving());
        }
    }

    /** Of two people who were taken for one, one wanted no contact since then; nobody knows which, so neither is contacted. */
    void parted(@Observes PersonsParted parted) {
        Stream.of(parted.surviving(), parted.merged())
                .flatMap(person -> preferences.latestOf(person).stream())
                .max(Comparator.comparing(ContactPreference::saidAt))
                .filter(last -> last.doNotContact() && !last.saidAt().isBefore(parted.since()))
                .ifPresent(last -> Stream.of(parted.surviving(), parted.merged())
                        .filter(person -> preferences
                                .latestOf(person)
                                .filter(ContactPreference::doNotContact)
                                .isEmpty())
                        .forEach(person -> leaveAlone(person, last.language())));
    }

    private void leaveAlone(PersonId person, ContactPreference.Language language) {
        preferences.save(new ContactPreference(
                person,
                ContactPreference.Channel.IN_PERSON,
                language,
                true,
                Optional.empty(),
                actor.get().account(),
                clock.instant(),
                0));
        withholdWhatWaits(person);
        reportsDue.reconsider(person);
    }

    private void withholdWhatWaits(PersonId person) {
        feedbacks.of(person).stream()
                .filter(feedback -> feedback.state() != feedback.withhold().state())
                .map(Feedback::withhold)
                .forEach(feedbacks::save);
    }

    /** Of each referral the latest; what came before it is said by that. Nothing goes out without somebody's look. */
    private void offerWhatWasWithheld(PersonId person, Instant now) {
        Set<ReferralId> offered = new HashSet<>();
        for (Feedback feedback : feedbacks.of(person)) {
            if (feedback.isWrong()) {
                continue;
            }
            if (feedback.state() == Feedback.State.WITHHELD) {
                feedbacks.save(
                        offered.add(feedback.referral())
                                ? feedback.offer(now)
                                : feedback.giveUp(Feedback.Why.SAID_ANEW));
            } else {
                // something later about the same referral has been said, or waits
                offered.add(feedback.referral());
            }
        }
    }

    /** Nobody calls who is to be written to. */
    private void turnTo(ContactPreference said, Instant now) {
        Feedback.Standing standing = Feedback.begin(said.channel(), accounts.has(said.person()), said.doNotContact());
        for (Feedback feedback : feedbacks.of(said.person())) {
            Feedback turned = feedback.by(said.channel(), said.language(), standing, now);
            if (!turned.equals(feedback)) {
                feedbacks.save(turned);
            }
        }
    }

    private static void checkVersion(
            Optional<ContactPreference> known, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (known.isEmpty()) {
            if (ifMatch != null) {
                throw new Refused(CommonProblem.PRECONDITION_FAILED);
            }
            return;
        }
        if (ifNoneMatch != null) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
        ExpectedVersion.fromIfMatch(ifMatch).check(known.get().version());
    }

    /** The record that stands for the person. */
    private PersonId known(PersonId person, String object) {
        return persons.find(person)
                .orElseThrow(() -> access.deniedUnknown(object))
                .id();
    }

    private static String object(PersonId person) {
        return "persons/" + person + "/contact-preference";
    }
}
