package org.tsunagari.directory.history.usecase;

import java.util.List;
import java.util.UUID;

/** What the resources of the municipality in hand were. */
public interface PastStates {

    /** The newest first. */
    List<PastState> of(UUID resource, int limit);
}
