package org.tsunagari.directory.resource.model;

import java.util.List;

/** Whether a resource is offered. */
public enum Status {
    /** Known to editors only. */
    DRAFT,
    PUBLISHED,
    /** No longer offered; found no more, but who has its id can still read what it was, unless it was a draft to its end. */
    RETIRED;

    /** The transitions that lead away from here, as they are called in the API. */
    public List<String> transitions() {
        return switch (this) {
            case DRAFT -> List.of("publication", "retirement");
            case PUBLISHED -> List.of("retirement");
            case RETIRED -> List.of("publication", "erasure");
        };
    }

    public boolean mayBecome(Status next) {
        return switch (next) {
            case DRAFT -> false;
            case PUBLISHED -> this != PUBLISHED;
            case RETIRED -> this != RETIRED;
        };
    }
}
