package org.tsunagari.directory.hearing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.hearing.model.Hearing;
import org.tsunagari.directory.hearing.model.Hearings;
import org.tsunagari.directory.hearing.model.Visit;
import org.tsunagari.directory.history.usecase.Provenance;
import org.tsunagari.directory.history.usecase.Provenances;
import org.tsunagari.directory.history.usecase.Source;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.directory.resource.usecase.ResourceHistory;
import org.tsunagari.directory.resource.usecase.ResourceIndex;
import org.tsunagari.directory.resource.usecase.Survivors;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;

/** Records that somebody was there, or talked with the people there; both lift the resource's stage. */
@ApplicationScoped
public class RecordHearing {

    private final Hearings hearings;
    private final Provenances provenances;
    private final Resources resources;
    private final Survivors survivors;
    private final ResourceIndex index;
    private final ResourceHistory history;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;

    RecordHearing(
            Hearings hearings,
            Provenances provenances,
            Resources resources,
            Survivors survivors,
            ResourceIndex index,
            ResourceHistory history,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar) {
        this.hearings = hearings;
        this.provenances = provenances;
        this.resources = resources;
        this.survivors = survivors;
        this.index = index;
        this.history = history;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
    }

    /** What somebody tells who was there. */
    public record NewVisit(LocalDate on, @Nullable String note) {}

    /** What somebody tells who has listened. */
    public record NewHearing(
            LocalDate on,
            @Nullable String heardFrom,
            @Nullable String note,
            List<Hearing.Telling> stories,
            List<String> wishes) {}

    @Transactional
    public Visit visit(Actor actor, ResourceId id, NewVisit told) {
        AuditEntry act = AuditEntry.of("record-visit", "resources/" + id + "/visits");
        access.requireEditor(actor, act);
        requirePast(told.on(), "/visitedOn");
        lift(actor, id, act, standing -> standing.visit(told.on()));
        Visit visit = new Visit(Ids.next(), id.value(), told.on(), told.note());
        hearings.add(visit);
        provenances.add(new Provenance(
                id.value(), Source.WALK, told.on(), null, visit.id().toString()));
        auditor.record(act);
        return visit;
    }

    @Transactional
    public Hearing hear(Actor actor, ResourceId id, NewHearing told) {
        AuditEntry act = AuditEntry.of("record-hearing", "resources/" + id + "/hearings");
        access.requireEditor(actor, act);
        requirePast(told.on(), "/heardOn");
        lift(actor, id, act, standing -> standing.hear(told.on()));
        Hearing hearing = Hearing.told(
                Ids.next(), id.value(), told.on(), told.heardFrom(), told.note(), told.stories(), told.wishes());
        hearings.add(hearing);
        provenances.add(new Provenance(
                id.value(), Source.HEARING, told.on(), null, hearing.id().toString()));
        auditor.record(act);
        return hearing;
    }

    private void lift(Actor actor, ResourceId id, AuditEntry act, UnaryOperator<Standing> verb) {
        Resource resource = resources.findForChange(id).orElseThrow(() -> {
            auditor.recordDenial(act.denied("UNKNOWN"));
            return Refused.notFound();
        });
        survivors.requireItself(resource);
        Standing lifted = verb.apply(resource.standing());
        if (!lifted.equals(resource.standing())) {
            Resource changed = resource.standingAs(lifted);
            resources.change(changed);
            index.put(changed);
            history.note(actor, act.action(), changed);
        }
    }

    private void requirePast(LocalDate day, String pointer) {
        if (day.isAfter(calendar.today())) {
            throw Refused.invalid(pointer, "in-the-future");
        }
    }
}
