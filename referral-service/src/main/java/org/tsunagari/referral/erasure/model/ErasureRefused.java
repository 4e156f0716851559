package org.tsunagari.referral.erasure.model;

import java.util.List;

/** An expected refusal around erasure. */
public final class ErasureRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** There is a request already that nobody has decided on. */
        REQUESTED_ALREADY,
        DECIDED_ALREADY,
        /** Who asked may take it back, and nobody else. */
        ASKED_BY_OTHER_SIDE,
        /** Who asked does not confirm. */
        SECOND_PERSON_REQUIRED,
        /** Something in law stands against it. */
        HELD
    }

    private final Code code;
    private final transient List<Obstacle> obstacles;

    public ErasureRefused(Code code, List<Obstacle> obstacles) {
        super(code.name(), null, false, false);
        this.code = code;
        this.obstacles = List.copyOf(obstacles);
    }

    public Code code() {
        return code;
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
