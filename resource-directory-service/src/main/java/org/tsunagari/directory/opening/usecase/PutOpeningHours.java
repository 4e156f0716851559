package org.tsunagari.directory.opening.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.usecase.Precondition;
import org.tsunagari.directory.resource.usecase.Survivors;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;

/** Notes when a resource is open, or that nobody knows any more; the same again changes nothing. */
@ApplicationScoped
public class PutOpeningHours {

    private final Resources resources;
    private final Survivors survivors;
    private final OpeningTimes times;
    private final DirectoryAccess access;
    private final Auditor auditor;

    PutOpeningHours(
            Resources resources, Survivors survivors, OpeningTimes times, DirectoryAccess access, Auditor auditor) {
        this.resources = resources;
        this.survivors = survivors;
        this.times = times;
        this.access = access;
        this.auditor = auditor;
    }

    @Transactional
    public KnownHours handle(Actor actor, ResourceId id, OpeningHours wanted, Precondition precondition) {
        AuditEntry act = AuditEntry.of("put-opening-hours", "resources/" + id + "/opening-hours");
        access.requireEditor(actor, act);
        lock(id, act);
        auditor.record(act);
        Optional<KnownHours> known = times.of(id.value());
        if (known.filter(hours -> hours.hours().equals(wanted)).isPresent()) {
            return known.get();
        }
        known.ifPresentOrElse(hours -> precondition.checkUnchanged(hours.version()), precondition::checkAbsent);
        KnownHours changed = new KnownHours(id.value(), wanted, times.version(id.value()) + 1);
        times.put(changed);
        resources.touch(id);
        return changed;
    }

    @Transactional
    public void remove(Actor actor, ResourceId id, ExpectedVersion seen) {
        AuditEntry act = AuditEntry.of("remove-opening-hours", "resources/" + id + "/opening-hours");
        access.requireEditor(actor, act);
        lock(id, act);
        KnownHours known = times.of(id.value()).orElseThrow(() -> unknown(act));
        seen.check(known.version());
        times.remove(id.value());
        resources.touch(id);
        auditor.record(act);
    }

    private void lock(ResourceId id, AuditEntry act) {
        survivors.requireItself(resources.findForChange(id).orElseThrow(() -> unknown(act)));
    }

    private Refused unknown(AuditEntry act) {
        auditor.recordDenial(act.denied("UNKNOWN"));
        return Refused.notFound();
    }
}
