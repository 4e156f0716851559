package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.Recipient;
import org.tsunagari.access.RecordFacts;
import org.tsunagari.access.Relation;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.access.ConsentsInForce;
import org.tsunagari.referral.referral.model.Referral;

/** Whether the person lets the source of a referral be told what has become of it, now. */
@ApplicationScoped
public class SourcePermission {

    private static final Set<Role> SYSTEM = EnumSet.of(Role.PARTNER_SYSTEM);
    private static final Set<DataCategory> TOLD = Set.of(DataCategory.STATUS_REPORT, DataCategory.SUPPORT);

    private final ConsentsInForce consents;
    private final MunicipalityContext municipality;
    private final Clock clock;

    SourcePermission(ConsentsInForce consents, MunicipalityContext municipality, Clock clock) {
        this.consents = consents;
        this.municipality = municipality;
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

    /** What lets a system of the source read now where its referral stands; nobody's token is at hand when it is told. */
    public Optional<Decision.Permit> reading(Referral referral) {
        UUID source = referral.source().organisation();
        String here = municipality.current().orElseThrow();
        Subject system = new Subject(
                "webhook",
                SYSTEM,
                Optional.of(source),
                Optional.of(referral.source().kind().name()),
                here,
                Optional.empty());
        RecordFacts known =
                RecordFacts.of(here, Set.of(source), EnumSet.of(Relation.SOURCE), consents.of(referral.person()));
        return switch (AccessPolicy.decide(
                system,
                Operation.READ,
                Purpose.usualFor(SYSTEM).orElseThrow(),
                EnumSet.of(DataCategory.NEEDS),
                known,
                clock.instant())) {
            case Decision.Permit permit -> Optional.of(permit);
            case Decision.Deny deny -> Optional.empty();
        };
    }
}
