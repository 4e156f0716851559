package org.tsunagari.referral.referral.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a referral's history.
 *
 * @param by absent in lines from before it was kept
 * @param before what the referral said until then, where that was amended
 * @param reason code; text, because older lines have codes of their own
 */
public record HistoryEntry(
        long position,
        Transition transition,
        ReferralStatus status,
        Optional<Party> by,
        String actor,
        Optional<String> reason,
        Optional<String> note,
        Optional<ReferralContent> before,
        Instant at) {

    /** Position of the submission. */
    public static final long FIRST = 0;

    /** For those who may not read this note. */
    public HistoryEntry withoutNote() {
        return new HistoryEntry(position, transition, status, by, actor, reason, Optional.empty(), before, at);
    }

    /** For those who may not read what somebody wrote. */
    public HistoryEntry withoutText() {
        return new HistoryEntry(
                position,
                transition,
                status,
                by,
                actor,
                reason,
                Optional.empty(),
                before.map(ReferralContent::withoutText),
                at);
    }

    /** For those who may not read the needs. */
    public HistoryEntry withoutBefore() {
        return new HistoryEntry(position, transition, status, by, actor, reason, note, Optional.empty(), at);
    }

    /** Whether the referral was closed because its case was, and not by somebody at the centre. */
    public boolean isClosureByCase() {
        return transition == Transition.CLOSURE
                && reason.filter(TransitionReason.CASE_CLOSED.name()::equals).isPresent()
                && by.filter(party -> party != Party.SYSTEM).isEmpty();
    }

    @Override
    public String toString() {
        return "HistoryEntry[" + position + ", " + transition + "]";
    }
}
