package org.tsunagari.referral.referral.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.identifier.model.PersonId;

/** Referrals in every state, reached through the verbs. */
final class ReferralFixture {

    static final Set<Party> CENTRE = Set.of(Party.CENTRE);
    static final Set<Party> SOURCE = Set.of(Party.SOURCE);
    static final Set<Party> PERSON = Set.of(Party.PERSON);

    private ReferralFixture() {}

    static Referral submitted() {
        return new Referral(
                new ReferralId(UUID.fromString("00000000-0000-4000-a000-000000000001")),
                new ReferralNumber("R5-0021"),
                new PersonId(UUID.fromString("00000000-0000-4000-a000-000000000002")),
                new Source(
                        UUID.fromString("00000000-0000-4000-8000-000000000101"),
                        OrganisationKind.PRIMARY_CARE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                LocalDate.of(2023, 5, 10),
                Channel.API,
                Intake.BY_ITSELF,
                Urgency.ROUTINE,
                RequestedBy.PERSON,
                Needs.of(List.of(new Needs.Tick(Need.CARE, true)), Optional.empty()),
                Optional.empty(),
                new ReferralBasis.Consented(UUID.fromString("00000000-0000-4000-a000-000000000003")),
                Optional.of(80),
                ReferralStatus.SUBMITTED,
                Optional.empty(),
                "account",
                Instant.parse("2023-05-10T03:00:00Z"),
                0);
    }

    static Referral in(ReferralStatus status) {
        return switch (status) {
            case SUBMITTED -> submitted();
            case INFORMATION_REQUESTED -> submitted().requestInformation(CENTRE);
            case ACCEPTED -> submitted().accept(CENTRE);
            case IN_SUPPORT -> in(ReferralStatus.ACCEPTED).startSupport();
            case REPORTED -> in(ReferralStatus.IN_SUPPORT).report();
            case ON_HOLD -> submitted().hold();
            case DECLINED -> submitted().decline(CENTRE);
            case WITHDRAWN_BY_SOURCE -> submitted().withdrawForSource(SOURCE);
            case WITHDRAWN_BY_PERSON -> submitted().withdrawForPerson(PERSON);
            case CLOSED -> in(ReferralStatus.IN_SUPPORT).close(CENTRE);
            case ENTERED_IN_ERROR -> submitted().enterInError(SOURCE);
            case DRAFT -> throw new IllegalArgumentException("a draft is no referral yet");
        };
    }
}
