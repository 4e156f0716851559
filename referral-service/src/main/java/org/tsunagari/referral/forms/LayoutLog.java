package org.tsunagari.referral.forms;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** The layout library tells several lines per document; only what is wrong with a template is worth a log entry. */
final class LayoutLog implements XRLogger {

    private static final System.Logger LOG = System.getLogger(LayoutLog.class.getName());

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable thrown) {
        if (isWorthTelling(level)) {
            LOG.log(System.Logger.Level.WARNING, where + ": " + message, thrown);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // Levels are set where the service's logging is configured.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isWorthTelling(diagnostic.getLevel());
    }

    private static boolean isWorthTelling(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
