package org.tsunagari.directory.suggestion.model;

/** What somebody suggests. */
public enum SuggestionKind {
    /** A resource that the directory does not know. */
    NEW,
    /** Something about a resource is otherwise. */
    CORRECTION,
    /** Something that one should know about a resource. */
    COMMENT
}
