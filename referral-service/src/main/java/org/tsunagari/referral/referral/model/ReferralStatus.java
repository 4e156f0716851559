package org.tsunagari.referral.referral.model;

import static org.tsunagari.referral.referral.model.Transition.ACCEPTANCE;
import static org.tsunagari.referral.referral.model.Transition.CLOSURE;
import static org.tsunagari.referral.referral.model.Transition.DECLINE;
import static org.tsunagari.referral.referral.model.Transition.HOLD;
import static org.tsunagari.referral.referral.model.Transition.RESUMPTION;
import static org.tsunagari.referral.referral.model.Transition.STATUS_REPORTS;
import static org.tsunagari.referral.referral.model.Transition.SUPPORT_START;
import static org.tsunagari.referral.referral.model.Transition.WITHDRAWAL;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a referral stands; owns the table of transitions. */
public enum ReferralStatus {
    SUBMITTED,
    ACCEPTED,
    IN_SUPPORT,
    REPORTED,
    /** Without consent until the person agrees again. */
    ON_HOLD,
    DECLINED,
    WITHDRAWN,
    CLOSED;

    private static final Map<ReferralStatus, Map<Transition, ReferralStatus>> TABLE = Map.of(
            SUBMITTED, Map.of(ACCEPTANCE, ACCEPTED, DECLINE, DECLINED, WITHDRAWAL, WITHDRAWN, HOLD, ON_HOLD),
            ACCEPTED, Map.of(SUPPORT_START, IN_SUPPORT, WITHDRAWAL, WITHDRAWN, HOLD, ON_HOLD),
            IN_SUPPORT, Map.of(STATUS_REPORTS, REPORTED, WITHDRAWAL, WITHDRAWN, HOLD, ON_HOLD, CLOSURE, CLOSED),
            REPORTED, Map.of(STATUS_REPORTS, REPORTED, WITHDRAWAL, WITHDRAWN, HOLD, ON_HOLD, CLOSURE, CLOSED),
            // resumption leads back to where the hold began
            ON_HOLD, Map.of(RESUMPTION, ON_HOLD, DECLINE, DECLINED, WITHDRAWAL, WITHDRAWN, CLOSURE, CLOSED));

    /** The status that a transition leads to; empty where it is not allowed. */
    Optional<ReferralStatus> after(Transition transition) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(transition));
    }

    /** What is allowed in this status. */
    public Set<Transition> allowed() {
        Map<Transition, ReferralStatus> edges = new EnumMap<>(Transition.class);
        edges.putAll(TABLE.getOrDefault(this, Map.of()));
        return edges.keySet();
    }
}
