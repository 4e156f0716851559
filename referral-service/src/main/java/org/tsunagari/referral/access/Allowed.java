package org.tsunagari.referral.access;

import java.util.Optional;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * That somebody may act on what concerns a person, and on what that rests: nobody writes the act down without it.
 *
 * @param person empty where it is the register as a whole
 * @param object what is acted on, as path
 */
public record Allowed(Optional<PersonId> person, Purpose purpose, String object, Decision.Permit permit) {

    /** The record of the act, with the basis that the decision rested on and the consent that it saw. */
    public AuditEntry act(String action) {
        return act(action, object);
    }

    /** @param done what it is done to, as path */
    public AuditEntry act(String action, String done) {
        return resting(person.map(known -> AuditEntry.of(action, done, known.value()))
                .orElseGet(() -> AuditEntry.of(action, done)));
    }

    /** The same, done to another record that the decision went for as well. */
    public AuditEntry actOn(PersonId record, String action) {
        return resting(AuditEntry.of(action, object, record.value()));
    }

    private AuditEntry resting(AuditEntry entry) {
        return entry.forPurpose(purpose.name()).on(permit.basis().name(), permit.consentVersion());
    }
}
