package org.tsunagari.casework.casefile.usecase;

import static org.tsunagari.access.DataCategory.NARRATIVE;
import static org.tsunagari.access.DataCategory.NEEDS;
import static org.tsunagari.access.DataCategory.SUPPORT;

import java.util.Optional;
import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;
import org.tsunagari.events.vocabulary.CasePart;

/** Everything that somebody can do here with one person's case: as the policy knows it, and as the audit trail names it. */
public enum CaseAct {
    READ_CASE("read-case", CasePart.CASE, SUPPORT, NEEDS, NARRATIVE),
    READ_ASSIGNMENTS("read-assignments", CasePart.ASSIGNMENTS, SUPPORT),
    READ_PRESCRIPTIONS("read-prescriptions", CasePart.PRESCRIPTIONS, SUPPORT),
    READ_CONNECTIONS("read-connections", CasePart.CONNECTIONS, SUPPORT, NARRATIVE),
    READ_UNMET_NEEDS("read-unmet-needs", CasePart.UNMET_NEEDS, SUPPORT, NARRATIVE),
    CHANGE_HOUSEHOLD("change-household", Operation.WRITE_CASE),
    CHANGE_CHARACTERISTICS("change-characteristics", Operation.WRITE_CASE),
    AGREE_PRESCRIPTION("agree-prescription", Operation.WRITE_CASE),
    MAKE_CONNECTION("make-connection", Operation.WRITE_CASE),
    END_CONNECTION("end-connection", Operation.WRITE_CASE),
    RECORD_UNMET_NEED("record-unmet-need", Operation.WRITE_CASE),
    CLOSE_UNMET_NEED("close-unmet-need", Operation.WRITE_CASE),
    ASSIGN("assign-link-worker", Operation.ASSIGN),
    RELEASE("release-link-worker", Operation.ASSIGN),
    CLOSE("close-case", Operation.CLOSE_CASE),
    REOPEN("reopen-case", Operation.CLOSE_CASE);

    private final String action;
    private final Operation operation;
    private final Set<DataCategory> categories;
    private final Optional<CasePart> opened;

    CaseAct(String action, CasePart opened, DataCategory... categories) {
        this.action = action;
        this.operation = Operation.READ;
        this.categories = Set.of(categories);
        this.opened = Optional.of(opened);
    }

    CaseAct(String action, Operation operation) {
        this.action = action;
        this.operation = operation;
        this.categories = Set.of(SUPPORT);
        this.opened = Optional.empty();
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

    /** What a reading shows; nothing where something is done. */
    Optional<CasePart> opened() {
        return opened;
    }
}
