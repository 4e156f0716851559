package org.tsunagari.directory.resource.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.resource.model.Capacity;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.Resource.KnownCapacity;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.ExpectedVersion;

/** Notes how many more can come, or that nobody knows any more; the same again changes nothing. */
@ApplicationScoped
public class PutCapacity {

    private final Resources resources;
    private final Survivors survivors;
    private final ResourceIndex index;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final Clock clock;

    PutCapacity(
            Resources resources,
            Survivors survivors,
            ResourceIndex index,
            DirectoryAccess access,
            Auditor auditor,
            Clock clock) {
        this.resources = resources;
        this.survivors = survivors;
        this.index = index;
        this.access = access;
        this.auditor = auditor;
        this.clock = clock;
    }

    @Transactional
    public KnownCapacity handle(Actor actor, ResourceId id, Capacity wanted, Precondition precondition) {
        AuditEntry act = AuditEntry.of("put-capacity", "resources/" + id + "/capacity");
        access.requireEditor(actor, act);
        if (wanted.askedOn().isAfter(LocalDate.now(clock.withZone(MunicipalTime.ZONE)))) {
            throw Refused.invalid("/askedOn", "in-the-future");
        }
        Resource resource = locked(id, act);
        KnownCapacity known = resource.capacity();
        auditor.record(act);
        if (wanted.equals(known.told())) {
            return known;
        }
        if (known.told() == null) {
            precondition.checkAbsent();
        } else {
            precondition.checkUnchanged(known.version());
        }
        return set(resource, wanted);
    }

    @Transactional
    public void remove(Actor actor, ResourceId id, ExpectedVersion seen) {
        AuditEntry act = AuditEntry.of("remove-capacity", "resources/" + id + "/capacity");
        access.requireEditor(actor, act);
        Resource resource = locked(id, act);
        if (resource.capacity().told() == null) {
            throw unknown(act);
        }
        seen.check(resource.capacity().version());
        set(resource, null);
        auditor.record(act);
    }

    private KnownCapacity set(Resource resource, @Nullable Capacity wanted) {
        KnownCapacity changed = new KnownCapacity(wanted, resource.capacity().version() + 1);
        resources.setCapacity(resource.id(), wanted, changed.version());
        index.put(resource);
        return changed;
    }

    private Resource locked(ResourceId id, AuditEntry act) {
        Resource resource = resources.findForChange(id).orElseThrow(() -> unknown(act));
        survivors.requireItself(resource);
        return resource;
    }

    private Refused unknown(AuditEntry act) {
        auditor.recordDenial(act.denied("UNKNOWN"));
        return Refused.notFound();
    }
}
