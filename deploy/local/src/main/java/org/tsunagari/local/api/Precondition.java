package org.tsunagari.local.api;

/** What must hold for a PUT to be done: a conditional request of RFC 9110, section 13. */
public sealed interface Precondition {

    /** The resource must not exist yet. */
    record Absent() implements Precondition {}

    /** The resource must still be what was read: {@code etag} as the server sent it, quotes included. */
    record Unchanged(String etag) implements Precondition {}

    static Precondition absent() {
        return new Absent();
    }

    static Precondition unchanged(String etag) {
        return new Unchanged(etag);
    }
}
