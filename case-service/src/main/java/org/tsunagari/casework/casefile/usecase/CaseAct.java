package org.tsunagari.casework.casefile.usecase;

import static org.tsunagari.access.DataCategory.NARRATIVE;
import static org.tsunagari.access.DataCategory.NEEDS;
import static org.tsunagari.access.DataCategory.SUPPORT;

import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;

/** Everything that somebody can do here with one person's case: as the policy knows it, and as the audit trail names it. */
public enum CaseAct {
    READ_CASE("read-case", Operation.READ, SUPPORT, NEEDS, NARRATIVE),
    READ_ASSIGNMENTS("read-assignments", Operation.READ, SUPPORT),
    READ_PRESCRIPTIONS("read-prescriptions", Operation.READ, SUPPORT),
    READ_CONNECTIONS("read-connections", Operation.READ, SUPPORT, NARRATIVE),
    READ_UNMET_NEEDS("read-unmet-needs", Operation.READ, SUPPORT, NARRATIVE),
    CHANGE_HOUSEHOLD("change-household", Operation.WRITE_CASE, SUPPORT),
    CHANGE_CHARACTERISTICS("change-characteristics", Operation.WRITE_CASE, SUPPORT),
    AGREE_PRESCRIPTION("agree-prescription", Operation.WRITE_CASE, SUPPORT),
    MAKE_CONNECTION("make-connection", Operation.WRITE_CASE, SUPPORT),
    END_CONNECTION("end-connection", Operation.WRITE_CASE, SUPPORT),
    RECORD_UNMET_NEED("record-unmet-need", Operation.WRITE_CASE, SUPPORT),
    CLOSE_UNMET_NEED("close-unmet-need", Operation.WRITE_CASE, SUPPORT),
    ASSIGN("assign-link-worker", Operation.ASSIGN, SUPPORT),
    RELEASE("release-link-worker", Operation.ASSIGN, SUPPORT),
    CLOSE("close-case", Operation.CLOSE_CASE, SUPPORT),
    REOPEN("reopen-case", Operation.CLOSE_CASE, SUPPORT);

    private final String action;
    private final Operation operation;
    private final Set<DataCategory> categories;

    CaseAct(String action, Operation operation, DataCategory... categories) {
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
