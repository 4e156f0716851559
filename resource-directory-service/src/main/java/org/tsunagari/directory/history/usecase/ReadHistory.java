package org.tsunagari.directory.history.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows editors who changed what, and everybody on the staff where it came from. */
@ApplicationScoped
public class ReadHistory {

    private final PastStates states;
    private final Provenances provenances;
    private final ReadResource resources;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;

    ReadHistory(
            PastStates states,
            Provenances provenances,
            ReadResource resources,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar) {
        this.states = states;
        this.provenances = provenances;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
    }

    @Transactional
    public List<PastState> of(Actor actor, ResourceId id, Optional<PastStates.Place> after, int limit) {
        AuditEntry act = AuditEntry.of("read-history", "resources/" + id + "/history");
        access.requireEditor(actor, act);
        ResourceId asked = resources.require(actor, id, act).id();
        auditor.record(act);
        return states.of(asked.value(), after, limit);
    }

    @Transactional
    public List<Provenance> provenance(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("read-provenance", "resources/" + id + "/provenance");
        access.requireStaff(actor, act);
        ResourceId asked = resources.require(actor, id, act).id();
        auditor.record(act);
        return provenances.of(asked.value());
    }

    /** Notes where something came from, in addition to what is noted by itself. */
    @Transactional
    public Provenance add(Actor actor, ResourceId id, Source source, @Nullable LocalDate on, @Nullable String note) {
        AuditEntry act = AuditEntry.of("add-provenance", "resources/" + id + "/provenance");
        access.requireEditor(actor, act);
        resources.requireItself(actor, id, act);
        LocalDate day = on == null ? calendar.today() : on;
        if (day.isAfter(calendar.today())) {
            throw Refused.invalid("/on", "in-the-future");
        }
        Provenance provenance = new Provenance(id.value(), source, day, note, null);
        provenances.add(provenance);
        auditor.record(act);
        return provenance;
    }
}
