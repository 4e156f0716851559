package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.directory.exchange.file.ExchangeFormat;

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

    /** Resources that a source has told of. */
    Set<UUID> of(String source);

    void put(Known known, UUID importId, Instant at);

    /**
     * Seals ids that still have in clear text what {@link NamedIds} seals.
     *
     * @return how many it were; less than asked for: those were the last
     */
    int sealClear(int limit);

    /** What files of these formats told that resources have no member for. */
    Map<UUID, Kept> kept(Collection<ExchangeFormat> formats, Collection<UUID> resources);

    /** What a file told, and what its source calls the resource. */
    record Kept(String source, String externalId, ObjectNode members) {}

    /** When resources were last changed. */
    Map<UUID, Instant> changedAt(Collection<UUID> resources);
}
