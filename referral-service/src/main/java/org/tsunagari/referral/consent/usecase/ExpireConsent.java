package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.referral.access.ConsentsInForce;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * A consent has ended by time. Access has ended with it, by itself; what rests on the consent goes on hold and the parties
 * are told. A later version makes the end meaningless. Again changes nothing.
 */
@ApplicationScoped
public class ExpireConsent {

    private static final String BY = "job:consent-expiry";

    private final ConsentLedger ledger;
    private final RestingReferrals referrals;
    private final ConsentsInForce consents;
    private final Auditor auditor;
    private final Clock clock;

    ExpireConsent(
            ConsentLedger ledger, RestingReferrals referrals, ConsentsInForce consents, Auditor auditor, Clock clock) {
        this.ledger = ledger;
        this.referrals = referrals;
        this.consents = consents;
        this.auditor = auditor;
        this.clock = clock;
    }

    /** The end of one version. */
    public record Command(UUID consent, PersonId person, long version, String municipality) {}

    @Transactional
    @ActivateRequestContext
    public void handle(Command command) {
        boolean latest = ledger.lock(command.person()) == command.version();
        if (ledger.markEnded(command.consent()) && latest) {
            // another record of the same person may hold a consent that goes on
            if (!consents.of(command.person()).isInForce(clock.instant())) {
                referrals.hold(command.person(), RestingReferrals.Reason.CONSENT_EXPIRED, BY);
            }
            auditor.recordEffect(
                    AuditEntry.of(
                            "expire-consent",
                            "consents/" + command.consent(),
                            command.person().value()),
                    command.municipality(),
                    BY);
        }
    }
}
