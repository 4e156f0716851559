package org.tsunagari.directory.notice.model;

/** What a notice is about. */
public enum NoticeKind {
    INFORMATION,
    /** Something is otherwise than the record says. */
    CHANGE,
    /** Closed for the time being, or from an announced day on. */
    CLOSED
}
