package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Purpose;
import org.tsunagari.referral.access.Disclosures;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;

/**
 * What the centre says once support has begun, in words or by a file, tells how it goes. That is form 2's rule (guarantee 9):
 * the source hears it while the person lets the source be told, whatever has become of the referral meanwhile, and each
 * hearing is a disclosure.
 */
@ApplicationScoped
public class ToldOfSupport {

    private final Referrals referrals;
    private final Parties parties;
    private final SourcePermission permission;
    private final Disclosures disclosures;

    ToldOfSupport(Referrals referrals, Parties parties, SourcePermission permission, Disclosures disclosures) {
        this.referrals = referrals;
        this.parties = parties;
        this.permission = permission;
        this.disclosures = disclosures;
    }

    /** Something that one side said at a time. */
    public record Said(Party by, Instant at) {}

    /**
     * Whether the centre may tell the source, once support has begun; before that there is nothing to tell.
     *
     * @param permit what telling of support rests on
     */
    public record Telling(boolean isAllowed, Optional<Decision.Permit> permit) {}

    public Telling telling(Referral referral) {
        if (supportBegan(referral).isEmpty()) {
            return new Telling(true, Optional.empty());
        }
        Optional<Decision.Permit> permit = permission.permit(referral);
        return new Telling(permit.isPresent(), permit);
    }

    /** What lets the source hear one thing now: the person's word for news of support, the referral for all else. */
    public Optional<Decision.Permit> hearing(Referral referral, Said said) {
        return isOfSupport(said, supportBegan(referral)) ? permission.permit(referral) : permission.reading(referral);
    }

    /**
     * What of all that was said the caller may know now. Knowing of support is written into the ledger.
     *
     * @param object what is read, as path
     */
    public Predicate<Said> audible(Referral referral, String object, Collection<Said> all) {
        if (!isReadByTheSource(referral)) {
            return said -> true;
        }
        Optional<Instant> began = supportBegan(referral);
        Predicate<Said> ofSupport = said -> isOfSupport(said, began);
        if (all.stream().noneMatch(ofSupport)) {
            return said -> true;
        }
        Optional<Decision.Permit> permit = permission.permit(referral);
        permit.ifPresent(given -> disclosures.read(referral.person(), object, Purpose.FEEDBACK_TO_SOURCE, given));
        return permit.isPresent() ? said -> true : ofSupport.negate();
    }

    private static boolean isOfSupport(Said said, Optional<Instant> began) {
        return said.by() == Party.CENTRE
                && began.filter(since -> !said.at().isBefore(since)).isPresent();
    }

    /** Not the roles of an account say it, but whom it stands for here: who works at the source may be somebody's niece. */
    private boolean isReadByTheSource(Referral referral) {
        Set<Party> reading = parties.of(referral);
        return reading.contains(Party.SOURCE) && !reading.contains(Party.CENTRE) && !reading.contains(Party.PERSON);
    }

    private Optional<Instant> supportBegan(Referral referral) {
        return referrals.history(referral).stream()
                // on hold it begins all the same, though the referral stays where it is
                .filter(entry ->
                        entry.transition() == Transition.SUPPORT_START || entry.status() == ReferralStatus.IN_SUPPORT)
                .map(HistoryEntry::at)
                .findFirst();
    }
}
