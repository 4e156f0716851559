package org.tsunagari.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Hears everything that the service logs, stack traces included. */
public final class EarOnTheLog extends Handler {

    private static final String HEARD = "the ear hears";

    private final PatternFormatter format = new PatternFormatter("%d %p %c %X %s%e");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private EarOnTheLog() {}

    /** What to listen to. */
    public interface Act {
        void run() throws Exception;
    }

    /** The lines logged during an act; never empty, so that a deaf ear shows. */
    public static List<String> during(Act act) throws Exception {
        EarOnTheLog ear = new EarOnTheLog();
        Logger.getLogger("").addHandler(ear);
        try {
            act.run();
            Logger.getLogger("ear").info(HEARD);
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
        if (ear.lines.stream().noneMatch(line -> line.contains(HEARD))) {
            throw new AssertionError("the log was not heard");
        }
        return List.copyOf(ear.lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(format.format(ExtLogRecord.wrap(record)));
    }

    @Override
    public void flush() {
        // every record is kept at once
    }

    @Override
    public void close() {
        // nothing is open
    }
}
