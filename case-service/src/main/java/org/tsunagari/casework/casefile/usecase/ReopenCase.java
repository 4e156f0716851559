package org.tsunagari.casework.casefile.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.Cases;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Works on a closed case again, unless the person has another one meanwhile. */
@ApplicationScoped
public class ReopenCase {

    private final CaseChanges changes;
    private final Cases cases;
    private final LocalCalendar calendar;

    ReopenCase(CaseChanges changes, Cases cases, LocalCalendar calendar) {
        this.changes = changes;
        this.cases = cases;
        this.calendar = calendar;
    }

    @Transactional
    public ChangedCase handle(Actor actor, CaseId id, ExpectedVersion seen) {
        return changes.change(actor, CaseAct.REOPEN, id, seen, this::reopen);
    }

    private void reopen(Case file) {
        boolean another = cases.findLivingForChange(file.person())
                .filter(living -> !living.id().equals(file.id()))
                .isPresent();
        if (another) {
            throw new CaseRefused(CaseRefused.Reason.ANOTHER_CASE_IS_OPEN);
        }
        file.reopen(calendar.today());
    }
}
