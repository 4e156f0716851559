package org.tsunagari.directory.resource.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows one resource. */
@ApplicationScoped
public class ReadResource {

    private final Resources resources;
    private final Survivors survivors;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ReadResource(Resources resources, Survivors survivors, DirectoryAccess access, Auditor auditor) {
        this.resources = resources;
        this.survivors = survivors;
        this.access = access;
        this.auditor = auditor;
    }

    /** As everybody may see it; for one that was merged the one that stands for it. */
    @Transactional
    public Resource handle(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("read-resource", "resources/" + id);
        access.requireReader(actor, act);
        Resource resource = shown(actor, resources.find(survivors.standingFor(id)), act);
        auditor.record(act);
        return resource;
    }

    /** How many more can come, as last told. */
    @Transactional
    public Resource.KnownCapacity capacity(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("read-capacity", "resources/" + id + "/capacity");
        access.requireReader(actor, act);
        Resource resource = require(actor, id, act);
        auditor.record(act);
        return resource.capacity();
    }

    /** Also what is confidential. */
    @Transactional
    public Resource record(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("read-resource-record", "resources/" + id);
        access.requireEditor(actor, act);
        Resource resource = shown(actor, resources.find(id), act);
        auditor.record(act);
        return resource;
    }

    /**
     * The resource that something else belongs to, for one that was merged the one that stands for it: ask for what
     * belongs to its id. Drafts exist for editors only, also those that were given up; of what is no longer offered only those
     * who accompany people are told more than that. Joins the transaction of its use case.
     *
     * @param act what is audited if it is denied
     * @throws Refused {@code not-found}
     */
    @Transactional
    public Resource require(Actor actor, ResourceId id, AuditEntry act) {
        Optional<Resource> found = resources
                .find(survivors.standingFor(id))
                .filter(resource -> !resource.isRetired() || DirectoryAccess.isStaff(actor));
        return shown(actor, found, act);
    }

    /**
     * The resource that something is added to; nobody changes or merges it until the end of the transaction.
     *
     * @param act what is audited if it is denied
     * @throws Refused {@code not-found}, {@code resource-erased}, {@code resource-merged}
     */
    @Transactional
    public Resource requireItself(Actor actor, ResourceId id, AuditEntry act) {
        Resource resource = shown(actor, resources.findForChange(id), act);
        survivors.requireItself(resource);
        return resource;
    }

    private Resource shown(Actor actor, Optional<Resource> found, AuditEntry act) {
        return found.filter(resource -> !resource.isUnpublished() || DirectoryAccess.isEditor(actor))
                .orElseThrow(() -> {
                    auditor.recordDenial(act.denied("UNKNOWN"));
                    return Refused.notFound();
                });
    }
}
