package org.tsunagari.components;

import org.jspecify.annotations.Nullable;

/** A component cannot run; the message is written for the person in front of the terminal. */
public abstract sealed class ComponentFailure extends RuntimeException
        permits AlreadyRunning, ComponentNotReady, ComponentsMissing, DiskAlmostFull, PortInUse {
    ComponentFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
