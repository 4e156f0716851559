package org.tsunagari.directory.suggestion.model;

import java.util.List;

/** What became of a suggestion. */
public enum SuggestionState {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Taken back by who made it. */
    WITHDRAWN;

    /** The transitions that lead away from here, as they are called in the API. */
    public List<String> transitions() {
        return this == OPEN ? List.of("acceptance", "decline", "withdrawal") : List.of();
    }
}
