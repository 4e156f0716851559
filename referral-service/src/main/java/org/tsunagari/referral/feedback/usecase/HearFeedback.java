package org.tsunagari.referral.feedback.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.feedback.model.ContactPreference;
import org.tsunagari.referral.feedback.model.ContactPreferences;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.feedback.model.FeedbackRefused;
import org.tsunagari.referral.feedback.model.Feedbacks;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;

/** The person reads what they are told; whoever tells them reads it too, and notes that it was told. */
@ApplicationScoped
public class HearFeedback {

    private static final Set<DataCategory> NEEDED = Set.of(DataCategory.NARRATIVE, DataCategory.SUPPORT);

    private static final Set<DataCategory> ON_THE_ENVELOPE = Set.of(DataCategory.IDENTITY, DataCategory.CONTACT);

    private final PersonAccess access;
    private final Persons persons;
    private final Feedbacks feedbacks;
    private final ContactPreferences preferences;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    HearFeedback(
            PersonAccess access,
            Persons persons,
            Feedbacks feedbacks,
            ContactPreferences preferences,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.persons = persons;
        this.feedbacks = feedbacks;
        this.preferences = preferences;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** All that a person was to be told, latest first. When the person looks, they have heard it. */
    @Transactional
    public List<Feedback> of(PersonId person) {
        access.requireEver(Operation.READ);
        String object = "persons/" + person + "/feedback";
        if (persons.find(person).isEmpty()) {
            throw access.deniedUnknown(object);
        }
        Decision.Permit permit = readable(person, object);
        return feedbacks.of(person).stream()
                .map(feedback -> beforeHearing(feedback, permit))
                .filter(feedback -> permit.basis() != LegalBasis.SELF || !feedback.isWrong())
                .map(feedback -> heard(feedback, permit))
                .toList();
    }

    @Transactional
    public Feedback one(UUID id) {
        access.requireEver(Operation.READ);
        String object = "person-feedback/" + id;
        Feedback feedback = feedbacks.find(id).orElseThrow(() -> access.deniedUnknown(object));
        Decision.Permit permit = readable(feedback.person(), object);
        Feedback now = beforeHearing(feedback, permit);
        if (permit.basis() == LegalBasis.SELF && now.isWrong()) {
            throw access.deniedUnknown(object);
        }
        return heard(now, permit);
    }

    /** A feedback with whom the letter is addressed to. */
    public record Addressed(Feedback feedback, Person person) {}

    /** For printing as a letter: whoever sends it must be allowed to see the address. */
    @Transactional
    public Addressed addressed(UUID id) {
        Feedback feedback = one(id);
        if (feedback.state() == Feedback.State.OBSOLETE) {
            throw new FeedbackRefused(FeedbackRefused.Code.NOT_TO_BE_TOLD);
        }
        String object = "person-feedback/" + id;
        Decision.Permit permit = access.read(ON_THE_ENVELOPE, feedback.person(), object);
        if (!permit.visible().containsAll(ON_THE_ENVELOPE)) {
            throw access.deniedUnknown(object);
        }
        if (permit.basis() != LegalBasis.SELF) {
            requireContactWanted(feedback.person());
        }
        return new Addressed(feedback, persons.find(feedback.person()).orElseThrow(() -> access.deniedUnknown(object)));
    }

    /** Somebody has told the person. */
    @Transactional
    public Feedback told(UUID id, ExpectedVersion expected) {
        access.requireEver(Operation.TELL_PERSON);
        String object = "person-feedback/" + id;
        Feedback feedback = feedbacks.find(id).orElseThrow(() -> access.deniedUnknown(object));
        Decision.Permit permit = access.require(Operation.TELL_PERSON, Purpose.SUPPORT, feedback.person(), object);
        expected.check(feedback.version());
        requireContactWanted(feedback.person());
        Feedback told =
                feedbacks.save(feedback.told(clock.instant(), actor.get().account()));
        auditor.record(AuditEntry.of("tell-person", object, feedback.person().value())
                .forPurpose(Purpose.SUPPORT.name())
                .on(permit.basis().name(), permit.consentVersion()));
        return told;
    }

    /** Asked again at the last moment: the person may have said so after the feedback was written. */
    private void requireContactWanted(PersonId person) {
        if (preferences.latestOf(person).filter(ContactPreference::doNotContact).isPresent()) {
            throw new FeedbackRefused(FeedbackRefused.Code.NOT_TO_BE_TOLD);
        }
    }

    /** For the person and whoever tells them, all or nothing: half of it would say something else. */
    private Decision.Permit readable(PersonId person, String object) {
        Decision.Permit permit = access.read(NEEDED, person, object);
        boolean concerned = permit.basis() == LegalBasis.SELF
                || AccessPolicy.mayEver(actor.get().roles(), Operation.TELL_PERSON);
        if (!concerned || !permit.visible().containsAll(NEEDED)) {
            throw access.deniedUnknown(object);
        }
        return permit;
    }

    /** Whoever reads it twice at once has heard it once. */
    private Feedback beforeHearing(Feedback feedback, Decision.Permit permit) {
        boolean firstTime =
                permit.basis() == LegalBasis.SELF && !feedback.isHeard() && feedback.state() != Feedback.State.OBSOLETE;
        return firstTime ? feedbacks.forChange(feedback) : feedback;
    }

    private Feedback heard(Feedback feedback, Decision.Permit permit) {
        boolean byThemselves = permit.basis() == LegalBasis.SELF;
        Feedback read = byThemselves
                ? feedback.readByPerson(clock.instant(), actor.get().account())
                : feedback;
        return read.state() == feedback.state() ? feedback : feedbacks.save(read);
    }
}
