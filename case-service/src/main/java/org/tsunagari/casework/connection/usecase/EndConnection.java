package org.tsunagari.casework.connection.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAccess;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.LocalCalendar;
import org.tsunagari.casework.connection.model.Connection;
import org.tsunagari.casework.connection.model.ConnectionId;
import org.tsunagari.casework.connection.model.Connections;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;

/** Records that a connection is no more. */
@ApplicationScoped
public class EndConnection {

    private final CaseAccess access;
    private final Connections connections;
    private final ConnectionEvents events;
    private final LocalCalendar calendar;

    EndConnection(CaseAccess access, Connections connections, ConnectionEvents events, LocalCalendar calendar) {
        this.access = access;
        this.connections = connections;
        this.events = events;
        this.calendar = calendar;
    }

    /** The row of the case is locked by the access check, so two endings cannot overtake each other. */
    @Transactional
    public Connection handle(Actor actor, CaseId file, ConnectionId id, ExpectedVersion seen, LocalDate on) {
        access.forChange(actor, CaseAct.END_CONNECTION, file);
        Connection lasting = connections.find(file, id).orElseThrow(Refused::notFound);
        seen.check(lasting.version());
        Connection ended = lasting.end(on, calendar.today());
        connections.end(ended);
        events.ended(ended, on);
        return ended;
    }
}
