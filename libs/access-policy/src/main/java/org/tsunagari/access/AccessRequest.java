package org.tsunagari.access;

import java.time.Instant;
import java.util.Set;

/** What is asked, apart from the record: the part that one decision and a list filter have in common. */
record AccessRequest(Subject subject, Operation operation, Purpose purpose, Set<DataCategory> requested, Instant now) {

    AccessRequest {
        requested = Set.copyOf(requested);
    }
}
