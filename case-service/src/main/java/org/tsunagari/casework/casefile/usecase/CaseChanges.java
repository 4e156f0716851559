package org.tsunagari.casework.casefile.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.Cases;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.ExpectedVersion;

/** The steps that every change of a case has: access, precondition, the verb itself, keeping it, telling others. */
@ApplicationScoped
public class CaseChanges {

    private final CaseAccess access;
    private final Cases cases;
    private final CaseEvents events;

    CaseChanges(CaseAccess access, Cases cases, CaseEvents events) {
        this.access = access;
        this.cases = cases;
        this.events = events;
    }

    /** A change of a case that the actor has seen in this version. */
    public ChangedCase change(Actor actor, CaseAct act, CaseId id, ExpectedVersion seen, Consumer<Case> verb) {
        Case file = access.forChange(actor, act, id).file();
        seen.check(file.version());
        return keep(file, verb);
    }

    /** An addition to a case, whatever its version. */
    public ChangedCase add(Actor actor, CaseAct act, CaseId id, Consumer<Case> verb) {
        return keep(access.forChange(actor, act, id).file(), verb);
    }

    private ChangedCase keep(Case file, Consumer<Case> verb) {
        verb.accept(file);
        if (file.happened().isEmpty()) {
            return new ChangedCase(file, file.version());
        }
        long version = cases.update(file);
        events.publish(file);
        return new ChangedCase(file, version);
    }
}
