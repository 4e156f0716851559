package org.tsunagari.directory.district.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;

/** Takes a district away that no resource names, as one of an earlier way of dividing the town, or one misspelt. */
@ApplicationScoped
public class RemoveDistrict {

    private final Districts districts;
    private final Event<BoundariesChanged> boundariesChanged;
    private final DirectoryAccess access;
    private final Auditor auditor;

    RemoveDistrict(
            Districts districts, Event<BoundariesChanged> boundariesChanged, DirectoryAccess access, Auditor auditor) {
        this.districts = districts;
        this.boundariesChanged = boundariesChanged;
        this.access = access;
        this.auditor = auditor;
    }

    /**
     * @return the version of the set afterwards
     * @throws Refused {@code not-found}, {@code district-in-use}
     */
    @Transactional
    public long handle(Actor actor, String name, ExpectedVersion expected) {
        AuditEntry act = AuditEntry.of("remove-district", "districts");
        access.requireEditor(actor, act);
        long version = districts.versionForChange();
        expected.check(version);
        if (districts.find(name).isEmpty()) {
            auditor.recordDenial(act.denied("UNKNOWN"));
            throw Refused.notFound();
        }
        if (districts.isNamed(name)) {
            throw new Refused(DistrictProblem.DISTRICT_IN_USE);
        }
        districts.remove(name);
        boundariesChanged.fire(new BoundariesChanged(version + 1));
        auditor.record(act);
        return version + 1;
    }
}
