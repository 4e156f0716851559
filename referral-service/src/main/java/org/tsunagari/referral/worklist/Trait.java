package org.tsunagari.referral.worklist;

/**
 * What a referral has or has not, as a condition over {@code referral r}, its running deadline {@code d} and whether its
 * needs may be read, {@code n.readable}. A deadline is as long as the referral is urgent, so who may not read the needs
 * learns no moment of it; the legal basis is read with the needs as well (guarantee 7).
 */
public enum Trait {
    URGENT_AND_UNDECIDED("n.readable AND r.urgency = 'URGENT' AND r.status IN ('SUBMITTED', 'INFORMATION_REQUESTED')"),
    OVERDUE("n.readable AND d.due_at < :now"),
    ESCALATED("n.readable AND d.escalated_at IS NOT NULL"),
    /** Escalated, and the caller is who is told then. */
    ESCALATED_TO_ME("n.readable AND d.escalated_at IS NOT NULL AND :lead"),
    BASIS_AWAITED("n.readable AND r.basis IS NULL"),
    /** The source has written, and nobody at the centre has read it in time. */
    MESSAGE_OVERDUE(
            ":centre AND EXISTS (SELECT 1 FROM unread_source_message u WHERE u.referral_id = r.id AND u.begun < :unreadSince)"),
    /** Messages of the other side, for those who take one. */
    UNREAD(Trait.UNREAD_MESSAGES + " > 0");

    /** How many. */
    public static final String UNREAD_MESSAGES = """
            (SELECT count(*) FROM referral_message m
             WHERE m.referral_id = r.id AND m.sent_for <> :side AND :side <> ''
               AND NOT EXISTS (SELECT 1 FROM referral_message_reading g WHERE g.message_id = m.id AND g.party = :side))
            """;

    private final String condition;

    Trait(String condition) {
        this.condition = condition;
    }

    public String condition() {
        return "(" + condition + ")";
    }
}
