package org.tsunagari.referral.webhook.sending;

import java.net.ConnectException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param status HTTP status, where there was an answer
 * @param failure code of why there was none
 */
public record SendingResult(OptionalInt status, Optional<String> failure) {

    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int GONE = 410;

    static SendingResult answered(int status) {
        return new SendingResult(OptionalInt.of(status), Optional.empty());
    }

    static SendingResult failed(String code) {
        return new SendingResult(OptionalInt.empty(), Optional.of(code));
    }

    public boolean isDelivered() {
        return status.isPresent() && status.getAsInt() >= OK && status.getAsInt() < REDIRECTION;
    }

    /** The endpoint wants nothing any more. */
    public boolean isGone() {
        return status.isPresent() && status.getAsInt() == GONE;
    }

    /** A code for people: never a message of a library, which may quote an address of ours. */
    static String codeOf(@Nullable Throwable failed) {
        return switch (failed) {
            case SSLException tls -> "TLS";
            case ConnectException refused -> "UNREACHABLE";
            case TimeoutException late -> "TIMEOUT";
            case null, default -> "BROKEN_OFF";
        };
    }
}
