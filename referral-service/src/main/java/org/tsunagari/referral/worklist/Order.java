package org.tsunagari.referral.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.PageRequest;

/**
 * How the list is sorted; each order with the keyset that continues it. Where the needs may not be read, a referral stands
 * where one without urgency and deadline would: its place says nothing either (guarantee 7).
 */
public enum Order {
    /** Latest submission first. */
    LATEST("r.submitted_at DESC, r.id DESC", "(r.submitted_at, r.id) < (:moment, :id)", 2),
    /** What is due first first; what has no deadline last. */
    DUE(Order.DUE_AT + ", r.id", "(" + Order.DUE_AT + ", r.id) > (:moment, :id)", 2),
    /** Urgent ones first, and among them what is due first. */
    URGENCY(
            Order.RANK + ", " + Order.DUE_AT + ", r.id",
            "(" + Order.RANK + ", " + Order.DUE_AT + ", r.id) > (:rank, :moment, :id)",
            3),
    /** What was changed first first, for a system that catches up. */
    CHANGED("r.changed_at, r.id", "(r.changed_at, r.id) > (:moment, :id)", 2);

    private static final String DUE_AT = "coalesce(CASE WHEN n.readable THEN d.due_at END, TIMESTAMPTZ '9999-12-31Z')";
    private static final String RANK = "CASE WHEN n.readable AND r.urgency = 'URGENT' THEN 0 ELSE 1 END";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final String columns;
    private final String after;
    private final int keys;

    Order(String columns, String after, int keys) {
        this.columns = columns;
        this.after = after;
        this.keys = keys;
    }

    public String columns() {
        return columns;
    }

    /** How many values continue it. */
    int keys() {
        return keys;
    }

    /** The condition for the rows after one; the key comes from the caller, so it may be anything. */
    public String after(List<String> key, Map<String, Object> parameters) {
        try {
            if (this == URGENCY) {
                parameters.put("rank", Integer.valueOf(key.getFirst()));
            }
            parameters.put("moment", PageRequest.instant(key.get(keys - 2)).atOffset(ZoneOffset.UTC));
            parameters.put("id", UUID.fromString(key.get(keys - 1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new Refused(CommonProblem.INVALID_CURSOR);
        }
        return " AND " + after;
    }

    List<String> keyOf(ReferralRow row) {
        String id = row.id().toString();
        return switch (this) {
            case LATEST -> List.of(row.submittedAt().toString(), id);
            case CHANGED -> List.of(row.changedAt().toString(), id);
            case DUE -> List.of(due(row).toString(), id);
            case URGENCY -> List.of(row.urgency() == Urgency.URGENT ? "0" : "1", due(row).toString(), id);
        };
    }

    private static Instant due(ReferralRow row) {
        @Nullable Instant due = row.dueAt();
        return due == null ? NEVER : due;
    }
}
