package org.tsunagari.directory.query;

import java.util.UUID;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/** What stands in a cursor, read strictly. */
public final class Cursors {

    private static final int LENGTH = 36;

    private Cursors() {}

    /**
     * @throws Refused {@code invalid-cursor}
     */
    public static UUID id(String key) {
        try {
            if (key.length() == LENGTH) {
                return UUID.fromString(key);
            }
        } catch (IllegalArgumentException noId) {
            throw new Refused(CommonProblem.INVALID_CURSOR);
        }
        throw new Refused(CommonProblem.INVALID_CURSOR);
    }
}
