package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which resource of the municipality in hand an id of somebody else's means. */
public interface ExternalIds {

    /**
     * What a source calls a resource.
     *
     * @param digests by member, of what the source last said, so that a change there is told from a change here
     * @param kept what its format carries and a resource does not
     */
    record Known(String source, String externalId, UUID resource, Map<String, String> digests, ObjectNode kept) {}

    Optional<Known> find(String source, String externalId);

    void put(Known known, UUID importId, Instant at);

    /** What sources of this name told that resources have no member for. */
    Map<UUID, ObjectNode> kept(String source, Collection<UUID> resources);

    /** When resources were last changed. */
    Map<UUID, Instant> changedAt(Collection<UUID> resources);
}
