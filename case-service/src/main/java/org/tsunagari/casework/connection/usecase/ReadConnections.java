package org.tsunagari.casework.connection.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tsunagari.access.DataCategory;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAccess;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.Permitted;
import org.tsunagari.casework.connection.model.Connection;
import org.tsunagari.casework.connection.model.ConnectionId;
import org.tsunagari.casework.connection.model.Connections;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows a person's connections. */
@ApplicationScoped
public class ReadConnections {

    private final CaseAccess access;
    private final Connections connections;

    ReadConnections(CaseAccess access, Connections connections) {
        this.access = access;
        this.connections = connections;
    }

    /**
     * A connection that may be seen.
     *
     * @param withWords whether its free text may be shown
     */
    public record Seen(Connection connection, boolean withWords) {}

    @Transactional
    public Seen one(Actor actor, CaseId file, ConnectionId id) {
        Permitted permitted = access.forReading(actor, CaseAct.READ_CONNECTIONS, file);
        return seen(connections.find(file, id).orElseThrow(Refused::notFound), permitted);
    }

    @Transactional
    public List<Seen> page(Actor actor, CaseId file, Optional<ConnectionId> after, int limit) {
        Permitted permitted = access.forReading(actor, CaseAct.READ_CONNECTIONS, file);
        return connections.of(file, after, limit).stream()
                .map(connection -> seen(connection, permitted))
                .toList();
    }

    private static Seen seen(Connection connection, Permitted permitted) {
        return new Seen(connection, permitted.shows(DataCategory.NARRATIVE));
    }
}
