package org.tsunagari.access;

import java.time.Duration;
import java.time.Instant;

/**
 * The glass that somebody has broken on one record: personal, reasoned, short. Notifying the owner and the later review
 * are the service's duty.
 *
 * @param reason free text, kept out of {@code toString}
 * @param openedBy account id; nobody else may use it
 * @param opened inclusive
 * @param expires exclusive, at most {@link #LONGEST} after {@code opened}
 */
public record EmergencyAccess(String reason, String openedBy, Instant opened, Instant expires) {

    /** Long enough for one ambulance call or home visit; who needs more states a new reason. */
    public static final Duration LONGEST = Duration.ofHours(1);

    public boolean admits(String account, Instant now) {
        return openedBy.equals(account)
                && !reason.isBlank()
                && !now.isBefore(opened)
                && now.isBefore(expires)
                && !expires.isAfter(opened.plus(LONGEST));
    }

    @Override
    public String toString() {
        return "EmergencyAccess[openedBy=" + openedBy + ", opened=" + opened + ", expires=" + expires + "]";
    }
}
