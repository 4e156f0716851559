package org.tsunagari.casework.casefile.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.kit.identity.Actor;

/** Shows a case, or one side of it, to somebody who may see it. */
@ApplicationScoped
public class ReadCase {

    private final CaseAccess access;

    ReadCase(CaseAccess access) {
        this.access = access;
    }

    @Transactional
    public Permitted handle(Actor actor, CaseAct act, CaseId id) {
        return access.forReading(actor, act, id);
    }
}
