package org.tsunagari.casework.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.casework.casefile.model.Assignment;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseEvent;
import org.tsunagari.casework.casefile.model.Profile;
import org.tsunagari.casework.casefile.usecase.CaseEvents;
import org.tsunagari.events.CaseClosed;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.events.CaseProfileChanged;
import org.tsunagari.events.CaseReopened;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.events.LinkWorkerAssigned;
import org.tsunagari.events.LinkWorkerReleased;
import org.tsunagari.events.ReferralJoinedCase;
import org.tsunagari.kit.events.Outbox;

/** What happened to a case, in the words of the contract. */
@ApplicationScoped
class CaseEventTranslator implements CaseEvents {

    private final Outbox outbox;

    CaseEventTranslator(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(Case changed) {
        changed.happened().forEach(event -> translate(changed, event).ifPresent(outbox::append));
    }

    static Optional<ContractEvent> translate(Case file, CaseEvent event) {
        UUID id = file.id().value();
        UUID person = file.person().value();
        String municipality = file.municipality().code();
        return switch (event) {
            case CaseEvent.Opened(var referral, var on) ->
                Optional.of(new CaseOpened(id, person, referral.value(), municipality, on));
            case CaseEvent.Joined(var referral) ->
                Optional.of(new ReferralJoinedCase(id, person, referral.value(), municipality));
            case CaseEvent.Assigned(Assignment assigned) ->
                Optional.of(new LinkWorkerAssigned(
                        id,
                        person,
                        municipality,
                        assigned.worker().value(),
                        assigned.organisation().value(),
                        assigned.organisationKind(),
                        assigned.role()));
            case CaseEvent.Released(Assignment released) ->
                Optional.of(new LinkWorkerReleased(
                        id,
                        person,
                        municipality,
                        released.worker().value(),
                        released.organisation().value(),
                        released.organisationKind(),
                        released.role()));
            case CaseEvent.ProfileChanged(Profile profile) ->
                Optional.of(new CaseProfileChanged(
                        id,
                        person,
                        municipality,
                        profile.household().orElse(null),
                        List.copyOf(profile.characteristics()),
                        List.copyOf(profile.formalServices())));
            case CaseEvent.Closed(var on) -> Optional.of(new CaseClosed(id, person, municipality, on));
            case CaseEvent.Reopened(var on) -> Optional.of(new CaseReopened(id, person, municipality, on));
            // the others hear of the consent from the ledger itself
            case CaseEvent.Held held -> Optional.empty();
            case CaseEvent.Resumed resumed -> Optional.empty();
        };
    }
}
