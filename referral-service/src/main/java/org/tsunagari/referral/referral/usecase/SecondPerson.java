package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.referral.basis.model.OtherBasis;
import org.tsunagari.referral.basis.usecase.OpenOtherBasis;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;

/** Lets a second person at the centre judge what stands in the place of the person's consent. */
@ApplicationScoped
class SecondPerson {

    private final OpenOtherBasis bases;

    SecondPerson(OpenOtherBasis bases) {
        this.bases = bases;
    }

    /** In the transaction that lets the referral rest on its basis; nothing to judge where the person agreed. */
    void judges(Referral referral) {
        switch (referral.basis()) {
            case ReferralBasis.SupportConference basis ->
                queue(referral, OtherBasis.Type.SUPPORT_CONFERENCE, basis.reason());
            case ReferralBasis.Emergency basis -> queue(referral, OtherBasis.Type.EMERGENCY, basis.reason());
            case ReferralBasis.Consented agreed -> {}
            case ReferralBasis.Awaited nothingYet -> {}
        }
    }

    private void queue(Referral referral, OtherBasis.Type type, String reason) {
        bases.sent(referral.id().value(), referral.person(), type, reason);
    }
}
