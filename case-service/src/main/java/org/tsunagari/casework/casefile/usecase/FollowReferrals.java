package org.tsunagari.casework.casefile.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tsunagari.casework.casefile.model.Cases;
import org.tsunagari.casework.casefile.model.ReferralId;
import org.tsunagari.casework.casefile.model.ReferralStanding;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;

/**
 * Shows at the case where its referrals stand: whoever visits the person sees that a referral was taken back. The case itself
 * goes on or ends as its people decide, and its version is not counted: nobody's work fails by what is heard meanwhile.
 */
@ApplicationScoped
public class FollowReferrals {

    private final Cases cases;
    private final Auditor auditor;

    FollowReferrals(Cases cases, Auditor auditor) {
        this.cases = cases;
        this.auditor = auditor;
    }

    /**
     * Does nothing where no case answers the referral.
     *
     * @param cause id of the event, for the audit trail
     */
    public void stands(ReferralId referral, ReferralStanding standing, Instant since, String cause) {
        cases.followReferral(referral, standing, since)
                .flatMap(cases::find)
                .ifPresent(file -> auditor.recordEffect(
                        AuditEntry.of(
                                "follow-referral",
                                "cases/" + file.id(),
                                file.person().value()),
                        file.municipality().code(),
                        cause));
    }
}
