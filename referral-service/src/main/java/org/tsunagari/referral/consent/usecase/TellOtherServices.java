package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.identifier.model.PersonId;

/** What another service hears when its projection is stale. */
@ApplicationScoped
public class TellOtherServices {

    private final ConsentLedger ledger;
    private final Auditor auditor;

    TellOtherServices(ConsentLedger ledger, Auditor auditor) {
        this.ledger = ledger;
        this.auditor = auditor;
    }

    @Transactional
    public Consent handle(PersonId person) {
        Consent latest = ledger.latest(person).or(() -> ledger.end(person)).orElseThrow(Refused::notFound);
        auditor.record(AuditEntry.of("read-consent-snapshot", "consent-snapshots/" + person, person.value()));
        return latest;
    }
}
