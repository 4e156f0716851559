package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.Recipient;
import org.tsunagari.referral.access.ConsentsInForce;
import org.tsunagari.referral.referral.model.Referral;

/** Whether the person lets the source of a referral be told what has become of it, now. */
@ApplicationScoped
public class SourcePermission {

    private static final Set<DataCategory> TOLD = Set.of(DataCategory.STATUS_REPORT, DataCategory.SUPPORT);

    private final ConsentsInForce consents;
    private final Clock clock;

    SourcePermission(ConsentsInForce consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    public boolean isGiven(Referral referral) {
        return permit(referral).isPresent();
    }

    /** The permission with the consent that it rests on. */
    public Optional<Decision.Permit> permit(Referral referral) {
        Recipient source = new Recipient(
                referral.source().organisation(), referral.source().kind().name());
        return switch (AccessPolicy.decideDisclosure(
                source, Purpose.FEEDBACK_TO_SOURCE, TOLD, consents.of(referral.person()), clock.instant())) {
            case Decision.Permit permit -> Optional.of(permit);
            case Decision.Deny deny -> Optional.empty();
        };
    }
}
