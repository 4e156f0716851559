package org.tsunagari.referral.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/** How the list is sorted; each order with the keyset that continues it. */
public enum Order {
    /** Latest submission first. */
    LATEST("r.submitted_at DESC, r.id DESC", "(r.submitted_at, r.id) < (:moment, :id)"),
    /** What is due first first; what has no deadline last. */
    DUE(
            "coalesce(d.due_at, TIMESTAMPTZ '9999-12-31Z'), r.id",
            "(coalesce(d.due_at, TIMESTAMPTZ '9999-12-31Z'), r.id) > (:moment, :id)");

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final String columns;
    private final String after;

    Order(String columns, String after) {
        this.columns = columns;
        this.after = after;
    }

    public String columns() {
        return columns;
    }

    /** The condition for the rows after one; the key comes from the caller, so it may be anything. */
    public String after(List<String> key, Map<String, Object> parameters) {
        try {
            OffsetDateTime moment = Instant.parse(key.get(0)).atOffset(ZoneOffset.UTC);
            parameters.put("id", UUID.fromString(key.get(1)));
            parameters.put("moment", moment);
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new Refused(CommonProblem.INVALID_CURSOR);
        }
        return " AND " + after;
    }

    List<String> keyOf(ReferralRow row) {
        return List.of(moment(row).toString(), row.id().toString());
    }

    private Instant moment(ReferralRow row) {
        @Nullable Instant due = row.dueAt();
        return switch (this) {
            case LATEST -> row.submittedAt();
            case DUE -> due == null ? NEVER : due;
        };
    }
}
