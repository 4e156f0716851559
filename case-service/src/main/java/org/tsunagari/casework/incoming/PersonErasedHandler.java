package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.PersonErased;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

/** Destroys the person's key: what was written about the person here can be read by nobody any more. */
@ApplicationScoped
class PersonErasedHandler implements EventHandler<PersonErased> {

    private final PersonVault vault;
    private final Auditor auditor;

    PersonErasedHandler(PersonVault vault, Auditor auditor) {
        this.vault = vault;
        this.auditor = auditor;
    }

    @Override
    public Class<PersonErased> eventType() {
        return PersonErased.class;
    }

    /** A person without a key gets one first, so that a destroyed key says for ever that nothing may be written. */
    @Override
    public void handle(PersonErased event, Delivery delivery) {
        try {
            vault.ensure(event.personId(), event.municipality());
        } catch (org.tsunagari.kit.crypto.PersonErased already) {
            return;
        }
        vault.destroy(event.personId());
        AuditEntry entry = AuditEntry.of("destroy-person-key", "persons/" + event.personId(), event.personId());
        auditor.recordEffect(entry, event.municipality(), delivery.eventId().toString());
    }
}
