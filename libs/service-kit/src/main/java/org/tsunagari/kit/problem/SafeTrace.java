package org.tsunagari.kit.problem;

/**
 * A stack trace without messages: messages of libraries may quote values, and values may be personal.
 */
public final class SafeTrace {

    private static final int FRAMES = 12;

    private SafeTrace() {}

    public static String of(Throwable failed) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            text.append(cause == failed ? "" : " caused by ")
                    .append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n\tat ").append(frames[i]);
            }
            if (cause.getCause() == cause) {
                break;
            }
            text.append('\n');
        }
        return text.toString();
    }
}
