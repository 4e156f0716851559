package org.tsunagari.referral.draft.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.UUID;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.Drafts;

/**
 * Whose draft it is: a source's own, or the centre's. Nothing has been disclosed yet, so nobody else has a part in it,
 * whatever the person agreed to elsewhere.
 */
@ApplicationScoped
class DraftAccess {

    private final PersonAccess access;
    private final CurrentActor actor;
    private final Drafts drafts;

    DraftAccess(PersonAccess access, CurrentActor actor, Drafts drafts) {
        this.access = access;
        this.actor = actor;
        this.drafts = drafts;
    }

    /** The drafts that the caller has a part in. Refuses {@code forbidden} to who can never refer. */
    Drafts.Tray tray() {
        access.requireEver(Operation.SUBMIT_REFERRAL);
        Actor caller = actor.get();
        UUID organisation = caller.organisation().orElseThrow(() -> new Refused(CommonProblem.FORBIDDEN));
        boolean centre = caller.has(Role.COORDINATOR)
                && caller.organisationKind().filter(Subject.CENTRE_KIND::equals).isPresent();
        return new Drafts.Tray(centre, organisation);
    }

    /** The draft, unless it is somebody else's: then it answers as if there were none. */
    Draft require(UUID id) {
        Drafts.Tray tray = tray();
        return drafts.find(id).filter(tray::holds).orElseThrow(() -> access.deniedUnknown(object(id)));
    }

    /** The answer for a file that the draft has not: the same as for one that may not be seen, audited alike. */
    Refused deniedUnknown(String object) {
        return access.deniedUnknown(object);
    }

    /** The record of what is done to a draft: it is its institution's own, and nobody has been told of it. */
    static AuditEntry act(String action, Draft draft, String object) {
        return draft.person()
                .map(person -> act(action, person, object))
                .orElseGet(() -> forPurpose(AuditEntry.of(action, object)));
    }

    static AuditEntry act(String action, UUID person, String object) {
        return forPurpose(AuditEntry.of(action, object, person));
    }

    private static AuditEntry forPurpose(AuditEntry act) {
        return act.forPurpose(Purpose.SUPPORT.name()).on(LegalBasis.OWN_RECORD.name(), OptionalLong.empty());
    }

    static String object(UUID id) {
        return "referral-drafts/" + id;
    }
}
