package org.tsunagari.evaluation.fact.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tsunagari.evaluation.fact.model.PersonId;
import org.tsunagari.evaluation.fact.persistence.PersonFacts;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.events.PersonsUnmerged;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.crypto.PersonErased;
import org.tsunagari.kit.crypto.PersonVault;

/**
 * Destroys the keys of an erased person, under every pseudonym: what was noted about the person here can be read by
 * nobody any more. What was counted stays counted. Runs in the transaction of the event.
 */
@ApplicationScoped
public class ForgetPerson {

    private final PersonFacts persons;
    private final PersonVault vault;
    private final Auditor auditor;

    ForgetPerson(PersonFacts persons, PersonVault vault, Auditor auditor) {
        this.persons = persons;
        this.vault = vault;
        this.auditor = auditor;
    }

    /** @param cause id of the event, for the audit trail */
    public void erased(PersonId person, String municipality, String cause) {
        persons.alone(municipality);
        destroy(person, municipality, cause);
        persons.mergedInto(person).forEach(merged -> destroy(merged, municipality, cause));
    }

    /** Who turns out to be an erased person is erased as well, whichever news came first. */
    public void merged(PersonsMerged event, Instant since, String cause) {
        persons.alone(event.municipality());
        persons.keep(event, since);
        PersonId survivor = persons.survivorOf(new PersonId(event.survivingPersonId()));
        if (isErased(survivor, event.municipality())) {
            erased(survivor, event.municipality(), cause);
        }
    }

    /** Each has again what was noted under its own pseudonym; keys that were destroyed stay destroyed. */
    public void parted(PersonsUnmerged event, Instant since) {
        persons.keep(event, since);
    }

    private void destroy(PersonId person, String municipality, String cause) {
        if (isErased(person, municipality)) {
            return;
        }
        vault.destroy(person.value());
        auditor.recordEffect(
                AuditEntry.of("destroy-person-key", "persons/" + person, person.value()), municipality, cause);
    }

    /** A person without a key gets one first, so that a destroyed key says for ever that nothing may be written. */
    private boolean isErased(PersonId person, String municipality) {
        try {
            vault.ensure(person.value(), municipality);
            return false;
        } catch (PersonErased already) {
            return true;
        }
    }
}
