package org.tsunagari.events;

import static org.tsunagari.events.Components.requireDecade;
import static org.tsunagari.events.Components.requireMainNeedAmong;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Specialty;
import org.tsunagari.events.vocabulary.Urgency;

/** The centre took the referral on; repeats the facts, so that a consumer needs no other event to start a case. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.ReferralAccepted", version = 1)
public record ReferralAccepted(
        UUID referralId,
        UUID personId,
        String municipality,
        LocalDate sentOn,
        UUID sourceOrganisationId,
        OrganisationKind sourceKind,
        @Nullable Specialty sourceSpecialty,
        List<Need> needs,
        Need mainNeed,
        RequestedBy requestedBy,
        Basis basis,
        Urgency urgency,
        Channel channel,
        @Nullable Integer ageDecade,
        LocalDate acceptedOn)
        implements ReferralEvent {

    public ReferralAccepted {
        requirePresent(
                referralId,
                personId,
                sentOn,
                sourceOrganisationId,
                sourceKind,
                mainNeed,
                requestedBy,
                basis,
                urgency,
                channel,
                acceptedOn);
        requireMunicipality(municipality);
        needs = List.copyOf(needs);
        requireDecade("ageDecade", ageDecade);
        requireMainNeedAmong(needs, mainNeed);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
