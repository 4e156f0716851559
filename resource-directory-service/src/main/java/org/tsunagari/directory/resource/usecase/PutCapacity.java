package org.tsunagari.directory.resource.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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

/** Notes how many more can come; the same again changes nothing. */
@ApplicationScoped
public class PutCapacity {

    private final Resources resources;
    private final ResourceIndex index;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final Clock clock;

    PutCapacity(Resources resources, ResourceIndex index, DirectoryAccess access, Auditor auditor, Clock clock) {
        this.resources = resources;
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
        Resource resource = resources.findForChange(id).orElseThrow(() -> {
            auditor.recordDenial(act.denied("UNKNOWN"));
            return Refused.notFound();
        });
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
        resources.setCapacity(id, wanted, known.version() + 1);
        index.put(resource);
        return new KnownCapacity(wanted, known.version() + 1);
    }
}
