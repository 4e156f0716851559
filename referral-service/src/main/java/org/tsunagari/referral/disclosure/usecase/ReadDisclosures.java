package org.tsunagari.referral.disclosure.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.disclosure.DisclosureFilter;
import org.tsunagari.referral.disclosure.DisclosureView;
import org.tsunagari.referral.disclosure.persistence.DisclosureLedger;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Persons;

/** The person, or the centre, reads who saw what. */
@ApplicationScoped
public class ReadDisclosures {

    private final DisclosureLedger ledger;
    private final Persons persons;
    private final PersonAccess access;
    private final Auditor auditor;
    private final CurrentActor actor;

    ReadDisclosures(
            DisclosureLedger ledger, Persons persons, PersonAccess access, Auditor auditor, CurrentActor actor) {
        this.ledger = ledger;
        this.persons = persons;
        this.access = access;
        this.auditor = auditor;
        this.actor = actor;
    }

    /** One more than the page, latest first. */
    @Transactional
    public List<DisclosureView> handle(PersonId person, DisclosureFilter filter, PageRequest page) {
        access.requireEver(Operation.READ_LEDGER);
        String object = "persons/" + person + "/disclosures";
        if (persons.find(person).isEmpty()) {
            throw access.deniedUnknown(object);
        }
        Purpose purpose = Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
        auditor.record(
                access.allow(Operation.READ_LEDGER, purpose, person, object).act("read-ledger"));
        return ledger.of(person, filter, page);
    }
}
