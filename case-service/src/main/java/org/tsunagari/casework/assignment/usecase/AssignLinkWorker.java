package org.tsunagari.casework.assignment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.tsunagari.casework.casefile.model.Assignment;
import org.tsunagari.casework.casefile.model.AssignmentId;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.CaseChanges;
import org.tsunagari.casework.casefile.usecase.LocalCalendar;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.Ids;

/** Lets a link worker work on a case: from now on they see it, as far as the consent covers their organisation. */
@ApplicationScoped
public class AssignLinkWorker {

    private final CaseChanges changes;
    private final LocalCalendar calendar;

    AssignLinkWorker(CaseChanges changes, LocalCalendar calendar) {
        this.changes = changes;
        this.calendar = calendar;
    }

    @Transactional
    public Assignment handle(Actor actor, CaseId file, NewAssignment wanted) {
        Assignment assignment = new Assignment(
                new AssignmentId(Ids.next()),
                wanted.worker(),
                wanted.organisation(),
                wanted.organisationKind(),
                wanted.role(),
                calendar.today(),
                Optional.empty());
        changes.add(actor, CaseAct.ASSIGN, file, open -> open.assign(assignment));
        return assignment;
    }
}
