package org.tsunagari.directory.opening.model;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The opening hours of the municipality in hand. */
public interface OpeningTimes {

    Optional<KnownHours> of(UUID resource);

    /** Of those that have any. */
    Map<UUID, KnownHours> of(Collection<UUID> resources);

    /** Of what was last told, also where it was taken back since; 0 where nothing ever was. */
    long version(UUID resource);

    void put(KnownHours hours);

    /** They are not known any more. */
    void remove(UUID resource);
}
