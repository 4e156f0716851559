package org.tsunagari.directory.notice.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The notices of the municipality in hand. */
public interface Notices {

    Optional<Notice> find(UUID id);

    /** All of a resource, the newest first. */
    List<Notice> of(UUID resource);

    /** Those that are shown on a day, by resource. */
    Map<UUID, List<Notice>> shownOn(LocalDate day, Collection<UUID> resources);

    void add(Notice notice);

    void withdraw(UUID id);
}
