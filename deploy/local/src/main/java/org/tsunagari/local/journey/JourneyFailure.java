package org.tsunagari.local.journey;

/** A step of the journey did not end as it must; the message names the step. */
public final class JourneyFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JourneyFailure(int step, String title, RuntimeException cause) {
        super("The journey failed at step %d (%s): %s".formatted(step, title, cause.getMessage()), cause);
    }
}
