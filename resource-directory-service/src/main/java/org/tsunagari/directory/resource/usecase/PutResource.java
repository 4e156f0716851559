package org.tsunagari.directory.resource.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Publishes a resource, changes it, or finds that it says the same already. */
@ApplicationScoped
public class PutResource {

    private final Resources resources;
    private final Districts districts;
    private final ResourceEvents events;
    private final DirectoryAccess access;
    private final Auditor auditor;

    PutResource(
            Resources resources, Districts districts, ResourceEvents events, DirectoryAccess access, Auditor auditor) {
        this.resources = resources;
        this.districts = districts;
        this.events = events;
        this.access = access;
        this.auditor = auditor;
    }

    /** What a PUT has come to. */
    public record Put(Resource resource, boolean created) {}

    @Transactional
    public Put handle(Actor actor, ResourceId id, ResourceDetails wanted, Precondition precondition) {
        AuditEntry act = AuditEntry.of("put-resource", "resources/" + id);
        access.requireEditor(actor, act);
        requireDistrict(wanted.district());
        Put put = put(id, wanted, precondition);
        auditor.record(act);
        return put;
    }

    private Put put(ResourceId id, ResourceDetails wanted, Precondition precondition) {
        Optional<Resource> known = resources.findForChange(id);
        if (known.isEmpty()) {
            precondition.checkAbsent();
            Resource first = Resource.first(id, wanted);
            if (resources.add(first)) {
                events.published(first);
                return new Put(first, true);
            }
            known = resources.findForChange(id);
        }
        Resource current = known.orElseThrow();
        if (current.details().equals(wanted)) {
            return new Put(current, false);
        }
        precondition.checkUnchanged(current.version());
        Resource changed = current.changedTo(wanted);
        resources.change(changed);
        events.changed(changed);
        return new Put(changed, false);
    }

    private void requireDistrict(@Nullable String name) {
        if (name != null && !districts.exists(name)) {
            throw Refused.invalid("/district", "unknown-code");
        }
    }
}
