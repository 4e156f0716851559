package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;

/**
 * A referral that was sent about somebody else: it is read by its source, which wrote it, and by the centre, which has to put
 * it right, and not by the person in whose record it lies, their family or their link workers.
 */
@ApplicationScoped
public class WrongPersons {

    private static final Set<Party> CONCERNED = EnumSet.of(Party.SOURCE, Party.CENTRE);

    private final Referrals referrals;
    private final Parties parties;

    WrongPersons(Referrals referrals, Parties parties) {
        this.referrals = referrals;
        this.parties = parties;
    }

    public boolean hides(Referral referral) {
        return isWrong(referral) && Collections.disjoint(parties.of(referral), CONCERNED);
    }

    public boolean isWrong(Referral referral) {
        return referral.status() == ReferralStatus.ENTERED_IN_ERROR
                && referrals
                        .latest(referral, Transition.ENTERED_IN_ERROR)
                        .flatMap(HistoryEntry::reason)
                        .filter(TransitionReason.WRONG_PERSON.name()::equals)
                        .isPresent();
    }
}
