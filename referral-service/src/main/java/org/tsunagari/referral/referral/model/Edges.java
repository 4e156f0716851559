package org.tsunagari.referral.referral.model;

import static org.tsunagari.referral.referral.model.Party.CENTRE;
import static org.tsunagari.referral.referral.model.Party.PERSON;
import static org.tsunagari.referral.referral.model.Party.SOURCE;
import static org.tsunagari.referral.referral.model.Party.SYSTEM;
import static org.tsunagari.referral.referral.model.ReferralStatus.ACCEPTED;
import static org.tsunagari.referral.referral.model.ReferralStatus.CLOSED;
import static org.tsunagari.referral.referral.model.ReferralStatus.DECLINED;
import static org.tsunagari.referral.referral.model.ReferralStatus.DRAFT;
import static org.tsunagari.referral.referral.model.ReferralStatus.INFORMATION_REQUESTED;
import static org.tsunagari.referral.referral.model.ReferralStatus.IN_SUPPORT;
import static org.tsunagari.referral.referral.model.ReferralStatus.ON_HOLD;
import static org.tsunagari.referral.referral.model.ReferralStatus.REPORTED;
import static org.tsunagari.referral.referral.model.ReferralStatus.SUBMITTED;
import static org.tsunagari.referral.referral.model.ReferralStatus.WITHDRAWN_BY_PERSON;
import static org.tsunagari.referral.referral.model.ReferralStatus.WITHDRAWN_BY_SOURCE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of transitions: what leads where, and who may do it. {@code docs/referral-states.md} is drawn from it. */
public final class Edges {

    private static final Set<ReferralStatus> UNANSWERED = EnumSet.of(SUBMITTED, INFORMATION_REQUESTED);
    private static final Set<ReferralStatus> UNDECIDED_OR_ACCEPTED =
            EnumSet.of(SUBMITTED, INFORMATION_REQUESTED, ACCEPTED);
    private static final Set<ReferralStatus> SUPPORTED = EnumSet.of(IN_SUPPORT, REPORTED);
    private static final Set<ReferralStatus> BEFORE_SUPPORT =
            EnumSet.of(SUBMITTED, INFORMATION_REQUESTED, ACCEPTED, ON_HOLD);
    private static final Set<ReferralStatus> OPEN =
            EnumSet.of(SUBMITTED, INFORMATION_REQUESTED, ACCEPTED, IN_SUPPORT, REPORTED, ON_HOLD);
    private static final Set<ReferralStatus> RUNNING =
            EnumSet.of(SUBMITTED, INFORMATION_REQUESTED, ACCEPTED, IN_SUPPORT, REPORTED);
    private static final Set<ReferralStatus> DECIDED = EnumSet.of(
            ACCEPTED, IN_SUPPORT, REPORTED, ON_HOLD, DECLINED, WITHDRAWN_BY_SOURCE, WITHDRAWN_BY_PERSON, CLOSED);

    private static final List<Edge> TABLE = table();

    private Edges() {}

    /** One row. On hold, an edge counts only where the status before the hold has it too. */
    public record Edge(ReferralStatus from, Transition transition, ReferralStatus to, Set<Party> by) {}

    public static List<Edge> all() {
        return TABLE;
    }

    static Optional<Edge> of(ReferralStatus from, Transition transition) {
        return TABLE.stream()
                .filter(edge -> edge.from() == from && edge.transition() == transition)
                .findFirst();
    }

    private static List<Edge> table() {
        List<Edge> table = new ArrayList<>();
        add(table, Set.of(DRAFT), Transition.SUBMISSION, SUBMITTED, SOURCE, CENTRE);
        add(table, Set.of(DRAFT), Transition.ENTERED_IN_ERROR, ReferralStatus.ENTERED_IN_ERROR, SOURCE, CENTRE);
        add(table, UNANSWERED, Transition.INFORMATION_REQUESTS, INFORMATION_REQUESTED, CENTRE);
        add(table, Set.of(INFORMATION_REQUESTED), Transition.INFORMATION_ANSWERS, SUBMITTED, SOURCE, CENTRE);
        // once support has begun, what the centre learns belongs to the case
        UNDECIDED_OR_ACCEPTED.forEach(
                status -> add(table, Set.of(status), Transition.AMENDMENTS, status, SOURCE, CENTRE));
        SUPPORTED.forEach(status -> add(table, Set.of(status), Transition.AMENDMENTS, status, SOURCE));
        add(table, UNANSWERED, Transition.ACCEPTANCE, ACCEPTED, CENTRE);
        add(table, UNANSWERED, Transition.DECLINE, DECLINED, CENTRE);
        add(table, Set.of(ON_HOLD), Transition.DECLINE, DECLINED, CENTRE);
        add(table, BEFORE_SUPPORT, Transition.WITHDRAWAL_BY_SOURCE, WITHDRAWN_BY_SOURCE, SOURCE, CENTRE);
        add(table, OPEN, Transition.WITHDRAWAL_BY_PERSON, WITHDRAWN_BY_PERSON, PERSON, SOURCE, CENTRE);
        add(table, RUNNING, Transition.HOLD, ON_HOLD, SYSTEM);
        // back to where the hold began
        add(table, Set.of(ON_HOLD), Transition.RESUMPTION, ON_HOLD, SYSTEM);
        add(table, Set.of(ACCEPTED), Transition.SUPPORT_START, IN_SUPPORT, SYSTEM);
        add(table, Set.of(ON_HOLD), Transition.SUPPORT_START, ON_HOLD, SYSTEM);
        add(table, SUPPORTED, Transition.STATUS_REPORTS, REPORTED, CENTRE);
        add(table, EnumSet.of(ACCEPTED, IN_SUPPORT, REPORTED, ON_HOLD), Transition.CLOSURE, CLOSED, CENTRE, SYSTEM);
        // how it ended: the source hears it, and the referral stays where it is
        add(table, Set.of(CLOSED), Transition.STATUS_REPORTS, CLOSED, CENTRE);
        add(table, Set.of(CLOSED), Transition.REOPENING, IN_SUPPORT, SYSTEM);
        add(table, UNANSWERED, Transition.ENTERED_IN_ERROR, ReferralStatus.ENTERED_IN_ERROR, SOURCE, CENTRE);
        add(table, DECIDED, Transition.ENTERED_IN_ERROR, ReferralStatus.ENTERED_IN_ERROR, CENTRE);
        return List.copyOf(table);
    }

    private static void add(
            List<Edge> table,
            Set<ReferralStatus> from,
            Transition transition,
            ReferralStatus to,
            Party first,
            Party... more) {
        Set<Party> by = EnumSet.of(first, more);
        from.forEach(status -> table.add(new Edge(status, transition, to, by)));
    }
}
