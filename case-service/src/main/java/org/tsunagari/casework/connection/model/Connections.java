package org.tsunagari.casework.connection.model;

import java.util.List;
import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseId;

/** All connections of the municipality at hand. */
public interface Connections {

    void add(Connection made);

    /** Keeps the end of a connection. */
    void end(Connection ended);

    /** A connection of this case; without its free text where the person is erased. */
    Optional<Connection> find(CaseId file, ConnectionId id);

    /** The connections of a case by their ids, after the given one; without free texts where the person is erased. */
    List<Connection> of(CaseId file, Optional<ConnectionId> after, int limit);
}
