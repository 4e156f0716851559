package org.tsunagari.directory.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.DenialReason;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Role;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/** Everybody with an account may read; editors and the centre maintain. Nothing here is about a person's case. */
@ApplicationScoped
public class DirectoryAccess {

    private static final Set<Role> STAFF = EnumSet.of(
            Role.COORDINATOR, Role.LINK_WORKER, Role.DIRECTORY_EDITOR, Role.REFERRER, Role.CONFERENCE_MEMBER);

    private static final Set<Role> COMPANIONS = EnumSet.of(Role.COORDINATOR, Role.LINK_WORKER, Role.DIRECTORY_EDITOR);

    private final Auditor auditor;

    DirectoryAccess(Auditor auditor) {
        this.auditor = auditor;
    }

    /**
     * @param act what is audited if it is denied
     * @throws Refused {@code forbidden}
     */
    public void requireReader(Actor actor, AuditEntry act) {
        require(actor, Operation.READ_DIRECTORY, act);
    }

    /**
     * @param act what is audited if it is denied
     * @throws Refused {@code forbidden}
     */
    public void requireEditor(Actor actor, AuditEntry act) {
        require(actor, Operation.MAINTAIN_RESOURCES, act);
    }

    /**
     * Those who accompany people or maintain the directory.
     *
     * @param act what is audited if it is denied
     * @throws Refused {@code forbidden}
     */
    public void requireStaff(Actor actor, AuditEntry act) {
        requireReader(actor, act);
        if (!isStaff(actor)) {
            throw forbidden(act);
        }
    }

    /**
     * Those who connect people with resources, and those who look after the resources.
     *
     * @param act what is audited if it is denied
     * @throws Refused {@code forbidden}
     */
    public void requireCompanion(Actor actor, AuditEntry act) {
        requireReader(actor, act);
        if (!isCompanion(actor)) {
            throw forbidden(act);
        }
    }

    /**
     * Those who accompany people, look after the resources, or plan for the municipality.
     *
     * @param act what is audited if it is denied
     * @throws Refused {@code forbidden}
     */
    public void requirePlanner(Actor actor, AuditEntry act) {
        if (!isStaff(actor) && !AccessPolicy.mayEver(actor.roles(), Operation.READ_STATISTICS)) {
            throw forbidden(act);
        }
    }

    /** Whether the actor connects people with resources, and so is told how they are used. */
    public static boolean isCompanion(Actor actor) {
        return !Collections.disjoint(COMPANIONS, actor.roles());
    }

    /** Whether the actor answers for every case, and so may be told also small numbers. */
    public static boolean isCentre(Actor actor) {
        return actor.roles().contains(Role.COORDINATOR);
    }

    /** Whether the actor accompanies people, and so is told also what is for staff only. */
    public static boolean isStaff(Actor actor) {
        return !Collections.disjoint(STAFF, actor.roles());
    }

    /** Whether the actor maintains the directory, and so sees also what is not published. */
    public static boolean isEditor(Actor actor) {
        return AccessPolicy.mayEver(actor.roles(), Operation.MAINTAIN_RESOURCES);
    }

    private void require(Actor actor, Operation operation, AuditEntry act) {
        if (!AccessPolicy.mayEver(actor.roles(), operation)) {
            throw forbidden(act);
        }
    }

    private Refused forbidden(AuditEntry act) {
        auditor.recordDenial(act.denied(DenialReason.ROLE.name()));
        return new Refused(CommonProblem.FORBIDDEN);
    }
}
