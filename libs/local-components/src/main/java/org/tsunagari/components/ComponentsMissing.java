package org.tsunagari.components;

import org.jspecify.annotations.Nullable;

/** The files that the build copies from Maven Central are not there, or not for this kind of machine. */
public final class ComponentsMissing extends ComponentFailure {
    ComponentsMissing(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
