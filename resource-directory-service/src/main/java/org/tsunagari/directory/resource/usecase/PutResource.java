package org.tsunagari.directory.resource.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Creates a resource, changes it, or finds that it says the same already. */
@ApplicationScoped
public class PutResource {

    private final Resources resources;
    private final Districts districts;
    private final Survivors survivors;
    private final Whereabouts whereabouts;
    private final ResourceIndex index;
    private final ResourceHistory history;
    private final ResourceEvents events;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;

    PutResource(
            Resources resources,
            Districts districts,
            Survivors survivors,
            Whereabouts whereabouts,
            ResourceIndex index,
            ResourceHistory history,
            ResourceEvents events,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar) {
        this.resources = resources;
        this.districts = districts;
        this.survivors = survivors;
        this.whereabouts = whereabouts;
        this.index = index;
        this.history = history;
        this.events = events;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
    }

    /** What a PUT has come to. */
    public record Put(Resource resource, boolean created, boolean changed) {

        boolean anew() {
            return created || changed;
        }
    }

    /**
     * @param draft what does not exist yet is for editors only at first; else it is published at once, if nothing is
     *     lacking for that
     */
    @Transactional
    public Put handle(Actor actor, ResourceId id, ResourceDetails wanted, boolean draft, Precondition precondition) {
        return handle(actor, id, wanted, draft, calendar.today(), precondition);
    }

    /**
     * @param assuredOn when somebody last said that all of it is so, of what does not exist yet and is published at once
     */
    @Transactional
    public Put handle(
            Actor actor,
            ResourceId id,
            ResourceDetails wanted,
            boolean draft,
            LocalDate assuredOn,
            Precondition precondition) {
        AuditEntry act = AuditEntry.of("put-resource", "resources/" + id);
        access.requireEditor(actor, act);
        districts.hold();
        requireDistricts(wanted.place());
        Put put = put(id, wanted, draft, assuredOn, precondition);
        if (put.anew()) {
            history.note(actor, act.action(), put.resource());
        }
        auditor.record(act);
        return put;
    }

    private Put put(
            ResourceId id, ResourceDetails wanted, boolean draft, LocalDate assuredOn, Precondition precondition) {
        Optional<Resource> known = resources.findForChange(id);
        if (known.isEmpty()) {
            precondition.checkAbsent();
            Resource first =
                    Resource.first(id, wanted, whereabouts.of(wanted.place()), initial(wanted, draft, assuredOn));
            resources.add(first);
            index.put(first);
            if (first.isPublished()) {
                events.published(first);
            }
            return new Put(first, true, false);
        }
        Resource current = known.get();
        if (current.details().equals(wanted)) {
            return new Put(current, false, false);
        }
        precondition.checkUnchanged(current.version());
        survivors.requireItself(current);
        Publishable.refuse(current.wouldLack(wanted));
        Resource changed = current.changedTo(wanted, whereabouts.of(wanted.place()));
        resources.change(changed);
        index.put(changed);
        if (changed.isPublished()) {
            events.changed(changed);
        }
        return new Put(changed, false, true);
    }

    private static Standing initial(ResourceDetails wanted, boolean draft, LocalDate assuredOn) {
        if (draft) {
            return Standing.draft();
        }
        Publishable.refuse(wanted.lackingForPublication());
        return Standing.published(assuredOn);
    }

    private void requireDistricts(Place place) {
        if (place.district() != null && districts.find(place.district()).isEmpty()) {
            throw Refused.invalid("/district", "unknown-code");
        }
        List<String> served = place.serviceArea().districts();
        for (int i = 0; i < served.size(); i++) {
            if (districts.find(served.get(i)).isEmpty()) {
                throw Refused.invalid("/serviceArea/districts/" + i, "unknown-code");
            }
        }
    }
}
