package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.casework.casefile.model.JoinedReferral;
import org.tsunagari.casework.casefile.model.Municipality;
import org.tsunagari.casework.casefile.model.OrganisationId;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.model.ReferralId;
import org.tsunagari.casework.intake.AcceptedReferral;
import org.tsunagari.casework.intake.TakeInReferral;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

@ApplicationScoped
class ReferralAcceptedHandler implements EventHandler<ReferralAccepted> {

    private final TakeInReferral takeIn;

    ReferralAcceptedHandler(TakeInReferral takeIn) {
        this.takeIn = takeIn;
    }

    @Override
    public Class<ReferralAccepted> eventType() {
        return ReferralAccepted.class;
    }

    @Override
    public void handle(ReferralAccepted event, Delivery delivery) {
        takeIn.handle(new AcceptedReferral(
                new Municipality(event.municipality()),
                new PersonId(event.personId()),
                JoinedReferral.accepted(
                        new ReferralId(event.referralId()),
                        new OrganisationId(event.sourceOrganisationId()),
                        event.sentOn()),
                event.sourceKind(),
                event.acceptedOn(),
                delivery.eventId().toString()));
    }
}
