package org.tsunagari.directory.history.usecase;

import java.util.List;
import java.util.UUID;

/** Where the resources of the municipality in hand came from. */
public interface Provenances {

    void add(Provenance provenance);

    /** The oldest first. */
    List<Provenance> of(UUID resource);
}
