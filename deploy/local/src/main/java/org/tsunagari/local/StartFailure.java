package org.tsunagari.local;

import org.jspecify.annotations.Nullable;

/** Something that the person in front of the terminal can do something about; the message says what. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        this(message, null);
    }

    StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
