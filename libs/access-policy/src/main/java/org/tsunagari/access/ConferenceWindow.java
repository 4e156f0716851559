package org.tsunagari.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A case tabled at a conference. It admits nobody unless all of it is in order: convened by the case's municipality, a
 * stated reason, closed membership, an open window, and a review by a second person (guarantee 12; Social Welfare Act
 * art. 106-6).
 *
 * @param convener municipality (five-digit JIS code) that convenes the meeting
 * @param members account ids
 * @param reason why this case must be discussed; free text, kept out of {@code toString}
 * @param opens inclusive
 * @param closes exclusive
 * @param tabledBy account that put the case on the agenda
 * @param reviewedBy account that checked the need; never the one that tabled it
 */
public record ConferenceWindow(
        UUID meeting,
        ConferenceKind kind,
        String convener,
        Set<String> members,
        String reason,
        Instant opens,
        Instant closes,
        String tabledBy,
        Optional<String> reviewedBy) {

    public ConferenceWindow {
        members = Set.copyOf(members);
    }

    /** Whether this account may look at a case of this municipality now; the kind says whether consent is needed too. */
    public boolean admits(String account, String municipality, Instant now) {
        return convener.equals(municipality)
                && members.contains(account)
                && !reason.isBlank()
                && !now.isBefore(opens)
                && now.isBefore(closes)
                && reviewedBy.filter(reviewer -> !reviewer.equals(tabledBy)).isPresent();
    }

    @Override
    public String toString() {
        return "ConferenceWindow[meeting=" + meeting + ", kind=" + kind + ", opens=" + opens + ", closes=" + closes
                + "]";
    }
}
