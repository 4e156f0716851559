package org.tsunagari.directory.history.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the resources of the municipality in hand were. */
public interface PastStates {

    /** The newest first. */
    List<PastState> of(UUID resource, Optional<Place> after, int limit);

    /** Where a state stands in the order. */
    record Place(Instant at, long number) {}
}
