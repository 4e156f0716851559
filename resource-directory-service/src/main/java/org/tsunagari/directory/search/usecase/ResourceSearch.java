package org.tsunagari.directory.search.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.search.model.Facet;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.directory.search.model.SearchCriteria;

/** Finds resources. */
public interface ResourceSearch {

    /**
     * @param after order and id of the last one seen
     */
    List<Hit> find(SearchCriteria criteria, Optional<After> after, int limit);

    /**
     * The same by counting, for standards that have numbered pages: rows may come and go between two of them.
     *
     * @param skipped how many come before
     */
    List<Hit> page(SearchCriteria criteria, long skipped, int limit);

    /** Counts by every dimension. */
    List<Facet> facets(SearchCriteria criteria);

    /** All of them, by no more than what a copy is kept up to date by; in the order of their ids. */
    List<Change> changes(SearchCriteria criteria);

    /** When something was last changed. */
    record Change(UUID id, Instant at) {}

    /** How many there are. */
    long count(SearchCriteria criteria);

    /** Resources whose name, or a word of it, begins so; as written or as read. */
    List<Completion> complete(String typed, int limit);

    /** Where to go on. */
    record After(String order, String id) {}
}
