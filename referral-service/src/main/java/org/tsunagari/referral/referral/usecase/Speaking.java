package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralStatus;

/** For which side somebody writes about a referral to the other, in words or by a file, and whether that side may. */
@ApplicationScoped
public class Speaking {

    private final Parties parties;
    private final ToldOfSupport told;
    private final Auditor auditor;

    Speaking(Parties parties, ToldOfSupport told, Auditor auditor) {
        this.parties = parties;
        this.told = told;
        this.auditor = auditor;
    }

    /** The side that the caller stands on. */
    public Party sideOf(Referral referral) {
        return parties.of(referral).stream().findFirst().orElseThrow(Refused::notFound);
    }

    /**
     * Somebody's turn to write.
     *
     * @param told what it rests on that the other side hears of support by it
     */
    public record Turn(Party side, Optional<Decision.Permit> told) {

        /** The record of what is written: telling of support rests on the person's word, whoever does it. */
        public AuditEntry recorded(AuditEntry act) {
            return told.map(permit -> act.forPurpose(Purpose.FEEDBACK_TO_SOURCE.name())
                            .on(permit.basis().name(), permit.consentVersion()))
                    .orElse(act);
        }
    }

    /**
     * The side that the caller stands on, unless it may not write now.
     *
     * @param action what is attempted, for the record of a denial
     */
    public Turn writing(Referral referral, String action) {
        Party side = sideOf(referral);
        if (referral.status() == ReferralStatus.ENTERED_IN_ERROR) {
            throw Refused.illegalTransition(List.of());
        }
        if (side != Party.CENTRE) {
            return new Turn(side, Optional.empty());
        }
        ToldOfSupport.Telling telling = told.telling(referral);
        if (!telling.isAllowed()) {
            auditor.recordDenial(AuditEntry.of(
                            action,
                            "referrals/" + referral.id(),
                            referral.person().value())
                    .forPurpose(Purpose.FEEDBACK_TO_SOURCE.name())
                    .denied("NO_CONSENT"));
            throw new Refused(ReferralProblem.SOURCE_MUST_NOT_BE_TOLD);
        }
        return new Turn(side, telling.permit());
    }
}
