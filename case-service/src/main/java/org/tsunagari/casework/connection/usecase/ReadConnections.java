package org.tsunagari.casework.connection.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagari.access.DataCategory;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAccess;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.Permitted;
import org.tsunagari.casework.connection.model.Connection;
import org.tsunagari.casework.connection.model.ConnectionId;
import org.tsunagari.casework.connection.model.Connections;
import org.tsunagari.casework.prescription.model.KnownResources;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows a person's connections. */
@ApplicationScoped
public class ReadConnections {

    private final CaseAccess access;
    private final Connections connections;
    private final KnownResources resources;

    ReadConnections(CaseAccess access, Connections connections, KnownResources resources) {
        this.access = access;
        this.connections = connections;
        this.resources = resources;
    }

    /**
     * A connection that may be seen.
     *
     * @param withWords whether its free text may be shown
     * @param resourceName also where the resource is no longer offered
     */
    public record Seen(Connection connection, boolean withWords, Optional<String> resourceName) {}

    @Transactional
    public Seen one(Actor actor, CaseId file, ConnectionId id) {
        Permitted permitted = access.forReading(actor, CaseAct.READ_CONNECTIONS, file);
        return seen(List.of(connections.find(file, id).orElseThrow(Refused::notFound)), permitted)
                .getFirst();
    }

    @Transactional
    public List<Seen> page(Actor actor, CaseId file, Optional<ConnectionId> after, int limit) {
        Permitted permitted = access.forReading(actor, CaseAct.READ_CONNECTIONS, file);
        return seen(connections.of(file, after, limit), permitted);
    }

    private List<Seen> seen(List<Connection> found, Permitted permitted) {
        Map<ResourceId, String> names = resources.namesOf(
                found.stream().map(one -> one.tie().to().resource()).toList());
        return found.stream()
                .map(one -> new Seen(
                        one,
                        permitted.shows(DataCategory.NARRATIVE),
                        one.tie().to().resource().flatMap(resource -> Optional.ofNullable(names.get(resource)))))
                .toList();
    }
}
