package org.tsunagari.directory.opening.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows when a resource is open. */
@ApplicationScoped
public class ReadOpeningHours {

    private final OpeningTimes times;
    private final ReadResource resources;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ReadOpeningHours(OpeningTimes times, ReadResource resources, DirectoryAccess access, Auditor auditor) {
        this.times = times;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
    }

    @Transactional
    public KnownHours handle(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("read-opening-hours", "resources/" + id + "/opening-hours");
        access.requireReader(actor, act);
        ResourceId asked = resources.require(actor, id, act).id();
        KnownHours hours = times.of(asked.value()).orElseThrow(() -> {
            auditor.recordDenial(act.denied("UNKNOWN"));
            return Refused.notFound();
        });
        auditor.record(act);
        return hours;
    }
}
