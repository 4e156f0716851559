package org.tsunagari.evaluation.outcome.usecase;

import static org.tsunagari.access.DataCategory.NARRATIVE;
import static org.tsunagari.access.DataCategory.OUTCOMES;

import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;

/** What somebody can do here with one person's outcomes: as the policy knows it, and as the audit trail names it. */
enum OutcomeAct {
    RECORD("record-outcome", Operation.RECORD_OUTCOME, OUTCOMES),
    READ("read-outcomes", Operation.READ, OUTCOMES, NARRATIVE),
    COMPARE("compare-outcomes", Operation.READ, OUTCOMES);

    private final String action;
    private final Operation operation;
    private final Set<DataCategory> categories;

    OutcomeAct(String action, Operation operation, DataCategory... categories) {
        this.action = action;
        this.operation = operation;
        this.categories = Set.of(categories);
    }

    String action() {
        return action;
    }

    Operation operation() {
        return operation;
    }

    Set<DataCategory> categories() {
        return categories;
    }
}
