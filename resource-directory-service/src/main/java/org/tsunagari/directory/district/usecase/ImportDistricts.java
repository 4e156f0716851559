package org.tsunagari.directory.district.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.district.model.Attribution;
import org.tsunagari.directory.district.model.District;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Takes over districts and their boundaries; the same again changes nothing. */
@ApplicationScoped
public class ImportDistricts {

    private static final AuditEntry ACT = AuditEntry.of("import-districts", "districts");

    private final Districts districts;
    private final Event<BoundariesChanged> boundariesChanged;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ImportDistricts(
            Districts districts, Event<BoundariesChanged> boundariesChanged, DirectoryAccess access, Auditor auditor) {
        this.districts = districts;
        this.boundariesChanged = boundariesChanged;
        this.access = access;
        this.auditor = auditor;
    }

    /** What has come of it. */
    public record Summary(List<String> created, List<String> changed, List<String> unchanged, long version) {}

    /** Before the boundaries are looked at: it costs something. */
    @Transactional
    public void requireEditor(Actor actor) {
        access.requireEditor(actor, ACT);
    }

    /**
     * @param attribution empty: as it was
     * @param dryRun says what would be, and changes nothing
     */
    @Transactional
    public Summary handle(
            Actor actor,
            List<District> wanted,
            Optional<Attribution> attribution,
            ExpectedVersion expected,
            boolean dryRun) {
        access.requireEditor(actor, ACT);
        long version = districts.versionForChange();
        expected.check(version);
        List<District> differing = new ArrayList<>();
        Summary summary = new Summary(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), version);
        for (District district : wanted) {
            Optional<District> known = districts.find(district.name());
            if (known.filter(district::equals).isPresent()) {
                summary.unchanged().add(district.name());
            } else {
                differing.add(district);
                (known.isEmpty() ? summary.created() : summary.changed()).add(district.name());
            }
        }
        auditor.record(ACT);
        Optional<Attribution> other =
                attribution.filter(told -> !districts.attribution().equals(Optional.of(told)));
        if (dryRun || (differing.isEmpty() && other.isEmpty())) {
            return summary;
        }
        districts.put(differing, other);
        boundariesChanged.fire(new BoundariesChanged(version + 1));
        return new Summary(summary.created(), summary.changed(), summary.unchanged(), version + 1);
    }
}
