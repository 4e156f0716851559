package org.tsunagari.referral.correction.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.correction.model.Correction;
import org.tsunagari.referral.correction.model.CorrectionReason;
import org.tsunagari.referral.correction.persistence.Corrections;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.likeness.model.BirthDate;
import org.tsunagari.referral.person.model.Described;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.problem.ReferralProblem;

/**
 * The centre writes anew who a person is or where they are reached (Act on the Protection of Personal Information art. 34;
 * for a city art. 90). What stood there before is kept. The forms of the sources stay as they were sent.
 */
@ApplicationScoped
public class CorrectPerson {

    private final PersonAccess access;
    private final PersonAliases aliases;
    private final Persons persons;
    private final Corrections corrections;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    CorrectPerson(
            PersonAccess access,
            PersonAliases aliases,
            Persons persons,
            Corrections corrections,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.aliases = aliases;
        this.persons = persons;
        this.corrections = corrections;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Corrects the record that stands for the person.
     *
     * @param correction what it says now, of what it has said
     * @throws Refused {@code nothing-to-correct} when the record says so already
     */
    @Transactional
    public Person handle(
            PersonId id, ExpectedVersion expected, UnaryOperator<Described> correction, CorrectionReason reason) {
        Person known = known(id);
        Allowed allowed = allowed(known, id);
        expected.check(known.version());
        Described before = new Described(known.identity(), known.contact());
        Described now = correction.apply(before);
        requireBorn(now);
        if (before.equals(now)) {
            throw new Refused(ReferralProblem.NOTHING_TO_CORRECT);
        }
        corrections.add(new Correction(
                Ids.next(),
                known.id(),
                reason,
                before,
                clock.instant(),
                actor.get().account()));
        Person corrected = persons.correct(known, now);
        if (reason.wasTrue()) {
            persons.describe(known.id(), before, actor.get().account());
        }
        auditor.record(allowed.act("correct-person"));
        return corrected;
    }

    private void requireBorn(Described now) {
        BirthDate born = now.identity().birthDate();
        if (born != null && born.earliest().isAfter(LocalDate.now(clock.withZone(MunicipalTime.ZONE)))) {
            throw Refused.invalid(
                    born.guessed() ? "/person/approximateBirthYear" : "/person/birthDate", "in-the-future");
        }
    }

    /** What stood in the person's records before, latest first. */
    @Transactional
    public List<Correction> history(PersonId id, PageRequest page) {
        Person known = known(id);
        auditor.record(allowed(known, id).act("read-corrections"));
        return corrections.of(aliases.all(known.id()), page);
    }

    private Person known(PersonId id) {
        access.requireEver(Operation.CORRECT_PERSON);
        return persons.find(id).orElseThrow(() -> access.deniedUnknown(object(id)));
    }

    private Allowed allowed(Person known, PersonId addressed) {
        return access.allow(Operation.CORRECT_PERSON, Purpose.SUPPORT, known.id(), object(addressed));
    }

    private static String object(PersonId person) {
        return "persons/" + person + "/corrections";
    }
}
