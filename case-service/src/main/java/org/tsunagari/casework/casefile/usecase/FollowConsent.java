package org.tsunagari.casework.casefile.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.Cases;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;

/** Lets open work wait when the person withdraws the consent, and go on when the person consents anew. */
@ApplicationScoped
public class FollowConsent {

    private final Cases cases;
    private final CaseEvents events;
    private final Auditor auditor;

    FollowConsent(Cases cases, CaseEvents events, Auditor auditor) {
        this.cases = cases;
        this.events = events;
        this.auditor = auditor;
    }

    /** @param cause id of the event, for the audit trail */
    public void withdrawn(PersonId person, long ledgerVersion, String cause) {
        follow(person, "hold-case", cause, file -> file.followWithdrawal(ledgerVersion));
    }

    /** @param cause id of the event, for the audit trail */
    public void given(PersonId person, long ledgerVersion, String cause) {
        follow(person, "resume-case", cause, file -> file.followConsent(ledgerVersion));
    }

    private void follow(PersonId person, String action, String cause, Consumer<Case> verb) {
        cases.findLivingOfRecordForChange(person).ifPresent(file -> {
            verb.accept(file);
            cases.update(file);
            if (!file.happened().isEmpty()) {
                AuditEntry entry = AuditEntry.of(action, "cases/" + file.id(), person.value());
                auditor.recordEffect(entry, file.municipality().code(), cause);
                events.publish(file);
            }
        });
    }
}
