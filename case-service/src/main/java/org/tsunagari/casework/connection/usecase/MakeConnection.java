package org.tsunagari.casework.connection.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.WritableCase;
import org.tsunagari.casework.casefile.usecase.CaseAccess;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.LocalCalendar;
import org.tsunagari.casework.connection.model.Connection;
import org.tsunagari.casework.connection.model.ConnectionId;
import org.tsunagari.casework.connection.model.Connections;
import org.tsunagari.casework.connection.model.Tie;
import org.tsunagari.casework.prescription.model.Prescriptions;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.Ids;

/** Records that a person got connected, or who noticed the person. */
@ApplicationScoped
public class MakeConnection {

    private final CaseAccess access;
    private final Connections connections;
    private final Prescriptions prescriptions;
    private final ConnectionEvents events;
    private final LocalCalendar calendar;

    MakeConnection(
            CaseAccess access,
            Connections connections,
            Prescriptions prescriptions,
            ConnectionEvents events,
            LocalCalendar calendar) {
        this.access = access;
        this.connections = connections;
        this.prescriptions = prescriptions;
        this.events = events;
        this.calendar = calendar;
    }

    /** @param wanted judged only after access is granted, so that nobody learns more than that it was refused */
    @Transactional
    public Connection handle(Actor actor, CaseId id, Supplier<Tie> wanted) {
        WritableCase file =
                access.forChange(actor, CaseAct.MAKE_CONNECTION, id).file().requireOpen();
        Tie tie = wanted.get();
        tie.prescription().ifPresent(prescription -> {
            if (prescriptions.find(id, prescription).isEmpty()) {
                throw new CaseRefused(CaseRefused.Reason.UNKNOWN_PRESCRIPTION);
            }
        });
        return record(file, tie);
    }

    /** Records a connection that follows from a referral. */
    public Connection record(WritableCase file, Tie tie) {
        Connection made = Connection.make(new ConnectionId(Ids.next()), file, tie, calendar.today());
        connections.add(made);
        events.made(made);
        return made;
    }
}
