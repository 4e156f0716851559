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
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Notes when a resource is open; the same again changes nothing. */
@ApplicationScoped
public class PutOpeningHours {

    private final Resources resources;
    private final OpeningTimes times;
    private final DirectoryAccess access;
    private final Auditor auditor;

    PutOpeningHours(Resources resources, OpeningTimes times, DirectoryAccess access, Auditor auditor) {
        this.resources = resources;
        this.times = times;
        this.access = access;
        this.auditor = auditor;
    }

    @Transactional
    public KnownHours handle(Actor actor, ResourceId id, OpeningHours wanted, Precondition precondition) {
        AuditEntry act = AuditEntry.of("put-opening-hours", "resources/" + id + "/opening-hours");
        access.requireEditor(actor, act);
        if (resources.findForChange(id).isEmpty()) {
            auditor.recordDenial(act.denied("UNKNOWN"));
            throw Refused.notFound();
        }
        auditor.record(act);
        Optional<KnownHours> known = times.of(id.value());
        if (known.filter(hours -> hours.hours().equals(wanted)).isPresent()) {
            return known.get();
        }
        known.ifPresentOrElse(hours -> precondition.checkUnchanged(hours.version()), precondition::checkAbsent);
        KnownHours changed = new KnownHours(
                id.value(), wanted, known.map(KnownHours::version).orElse(0L) + 1);
        times.put(changed);
        return changed;
    }
}
