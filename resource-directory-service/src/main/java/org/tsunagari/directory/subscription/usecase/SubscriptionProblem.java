package org.tsunagari.directory.subscription.usecase;

import java.util.Locale;
import org.tsunagari.kit.problem.ProblemType;

/** What can be refused about subscriptions. */
public enum SubscriptionProblem implements ProblemType {
    /** The account has as many as one can keep an eye on. */
    TOO_MANY_CALENDAR_SUBSCRIPTIONS(409);

    private final int status;

    SubscriptionProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
