package org.tsunagari.casework.assignment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.casework.casefile.model.Assignment;
import org.tsunagari.casework.casefile.model.AssignmentId;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.CaseChanges;
import org.tsunagari.casework.casefile.usecase.ChangedCase;
import org.tsunagari.casework.casefile.usecase.LocalCalendar;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;

/** Ends an assignment: from now on the worker sees nothing of the case. */
@ApplicationScoped
public class ReleaseLinkWorker {

    private final CaseChanges changes;
    private final LocalCalendar calendar;

    ReleaseLinkWorker(CaseChanges changes, LocalCalendar calendar) {
        this.changes = changes;
        this.calendar = calendar;
    }

    /** @param seen version of the assignment, not of the case */
    @Transactional
    public Assignment handle(Actor actor, CaseId file, AssignmentId id, ExpectedVersion seen) {
        ChangedCase changed = changes.add(actor, CaseAct.RELEASE, file, open -> release(open, id, seen));
        return changed.file().assignment(id).orElseThrow(Refused::notFound);
    }

    private void release(Case file, AssignmentId id, ExpectedVersion seen) {
        Assignment assignment = file.assignment(id).orElseThrow(Refused::notFound);
        seen.check(assignment.version());
        file.release(id, calendar.today());
    }
}
