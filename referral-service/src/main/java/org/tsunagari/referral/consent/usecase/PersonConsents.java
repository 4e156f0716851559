package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.vocabulary.ConsentForm;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Persons;

/** A person's own consents: reading the ledger, agreeing anew. */
@ApplicationScoped
public class PersonConsents {

    private final PersonAccess access;
    private final PersonAliases aliases;
    private final Persons persons;
    private final FeedbackSources sources;
    private final ConsentLedger ledger;
    private final GiveConsent give;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    PersonConsents(
            PersonAccess access,
            PersonAliases aliases,
            Persons persons,
            FeedbackSources sources,
            ConsentLedger ledger,
            GiveConsent give,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.aliases = aliases;
        this.persons = persons;
        this.sources = sources;
        this.ledger = ledger;
        this.give = give;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** One more than the page, latest first. */
    @Transactional
    public List<Consent> history(PersonId person, PageRequest page) {
        auditor.record(allow(Operation.READ_CONSENTS, person).act("read-consents"));
        return ledger.history(
                person,
                page.after()
                        .map(key -> new ConsentLedger.Place(
                                PageRequest.instant(key.get(0)),
                                PageRequest.number(key.get(1)),
                                PageRequest.id(key.get(2)))),
                page.limit() + 1);
    }

    /** One version. */
    @Transactional
    public Consent one(UUID id) {
        access.requireEver(Operation.READ_CONSENTS);
        String object = "consents/" + id;
        Consent consent = ledger.find(id).orElseThrow(() -> access.deniedUnknown(object));
        Purpose purpose = Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
        auditor.record(access.allow(Operation.READ_CONSENTS, purpose, consent.person(), object)
                .act("read-consents"));
        return consent;
    }

    /** The person agrees; the source to be told is that of the person's latest open referral. */
    @Transactional
    public Consent.Granted give(GiveConsent.Statement statement) {
        PersonId person = statement.person();
        Allowed allowed = allow(Operation.GIVE_CONSENT, person);
        check(statement.given(), person);
        Optional<UUID> source = sources.latestOf(person);
        Consent.Granted consent = give.handle(
                statement, source, actor.get().account(), LocalDate.now(clock.withZone(MunicipalTime.ZONE)));
        auditor.record(allowed.act("give-consent"));
        return consent;
    }

    /** Who agrees for somebody else says so. */
    private void check(GivenConsent given, PersonId person) {
        if (given.form() != ConsentForm.GUARDIAN && access.isFamilyOf(aliases.current(person))) {
            throw new ConsentRefused(ConsentRefused.Code.FAMILY_IS_NOT_THE_PERSON);
        }
        if (given.form() == ConsentForm.GUARDIAN && given.relation().isEmpty()) {
            throw new ConsentRefused(ConsentRefused.Code.RELATION_REQUIRED);
        }
    }

    private Allowed allow(Operation operation, PersonId person) {
        access.requireEver(operation);
        if (persons.find(person).isEmpty()) {
            throw access.deniedUnknown(object(person));
        }
        Purpose purpose = Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
        return access.allow(operation, purpose, person, object(person));
    }

    private static String object(PersonId person) {
        return "persons/" + person + "/consents";
    }
}
