package org.tsunagari.casework.casefile.web;

import java.util.UUID;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/** Ids in a cursor of ours. */
public final class CursorIds {

    private CursorIds() {}

    /**
     * @throws Refused {@code invalid-cursor} when it is no cursor of ours
     */
    public static UUID ofCursor(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(CommonProblem.INVALID_CURSOR);
        }
    }
}
