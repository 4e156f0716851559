package org.tsunagari.casework.casefile.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Ends the support of a person (終結). */
@ApplicationScoped
public class CloseCase {

    private final CaseChanges changes;
    private final LocalCalendar calendar;

    CloseCase(CaseChanges changes, LocalCalendar calendar) {
        this.changes = changes;
        this.calendar = calendar;
    }

    @Transactional
    public ChangedCase handle(Actor actor, CaseId id, ExpectedVersion seen, FreeText reason) {
        return changes.change(actor, CaseAct.CLOSE, id, seen, file -> file.close(calendar.today(), reason));
    }
}
