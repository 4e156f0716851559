package org.tsunagari.casework.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.tsunagari.casework.connection.model.Connection;
import org.tsunagari.casework.connection.model.Tie;
import org.tsunagari.casework.connection.usecase.ConnectionEvents;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.events.ConnectionEnded;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.kit.events.Outbox;

/** Connections in the words of the contract: what somebody wrote about the counterpart stays here. */
@ApplicationScoped
class ConnectionEventTranslator implements ConnectionEvents {

    private final Outbox outbox;

    ConnectionEventTranslator(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void made(Connection connection) {
        Tie tie = connection.tie();
        outbox.append(new ConnectionMade(
                connection.caseId().value(),
                connection.person().value(),
                connection.municipality().code(),
                connection.id().value(),
                tie.direction(),
                tie.to().kind().category(),
                tie.to().kind().code(),
                tie.formality(),
                tie.step().orElse(null),
                tie.to().resource().map(ResourceId::value).orElse(null),
                tie.agency(),
                tie.startedOn()));
    }

    @Override
    public void ended(Connection connection, LocalDate on) {
        outbox.append(new ConnectionEnded(
                connection.caseId().value(),
                connection.person().value(),
                connection.municipality().code(),
                connection.id().value(),
                on));
    }
}
