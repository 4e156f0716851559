package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.tsunagari.referral.access.ConsentsInForce;
import org.tsunagari.referral.referral.model.Referral;

/** Whether the person has agreed to a referral and stands by it: others may not even know that somebody told the centre. */
@ApplicationScoped
public class AgreedReferrals {

    private final OwnConsents own;
    private final ConsentsInForce consents;
    private final Clock clock;

    AgreedReferrals(OwnConsents own, ConsentsInForce consents, Clock clock) {
        this.own = own;
        this.consents = consents;
        this.clock = clock;
    }

    public boolean has(Referral referral) {
        return own.of(referral).isPresent() && consents.of(referral.person()).isInForce(clock.instant());
    }
}
