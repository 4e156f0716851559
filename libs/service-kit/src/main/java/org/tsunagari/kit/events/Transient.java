package org.tsunagari.kit.events;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/** Tells failures that pass by themselves (the database is away, a deadlock) from those that come again. */
final class Transient {

    private Transient() {}

    static boolean is(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isTransient(sql.getSQLState())) {
                return true;
            }
            if (cause instanceof Refused refused && refused.type() == CommonProblem.UNAVAILABLE) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE classes: none (pool), 08 connection, 40 rollback, 53 resources, 55P03 lock, 57 operator intervention. */
    private static boolean isTransient(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55P03")
                || state.startsWith("57");
    }
}
