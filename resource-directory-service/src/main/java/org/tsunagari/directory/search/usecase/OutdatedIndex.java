package org.tsunagari.directory.search.usecase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.resource.model.ResourceId;

/** What of the index was written by an earlier way of analysing text. */
public interface OutdatedIndex {

    /** Municipalities of which something may be. */
    List<String> municipalities();

    /**
     * Resources of the municipality in hand that are, in the order of their ids. Nobody else changes them until the end of the
     * transaction; what was being changed is waited for, and left out if it is not published any more.
     */
    List<ResourceId> resources(Optional<UUID> after, int limit);

    /** Nothing of the municipality in hand is any more. */
    void done();
}
