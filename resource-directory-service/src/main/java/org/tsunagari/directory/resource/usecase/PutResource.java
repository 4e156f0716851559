package org.tsunagari.directory.resource.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Publishes a resource, changes it, or finds that it says the same already. */
@ApplicationScoped
public class PutResource {

    private final Resources resources;
    private final Districts districts;
    private final Whereabouts whereabouts;
    private final ResourceIndex index;
    private final ResourceEvents events;
    private final DirectoryAccess access;
    private final Auditor auditor;

    PutResource(
            Resources resources,
            Districts districts,
            Whereabouts whereabouts,
            ResourceIndex index,
            ResourceEvents events,
            DirectoryAccess access,
            Auditor auditor) {
        this.resources = resources;
        this.districts = districts;
        this.whereabouts = whereabouts;
        this.index = index;
        this.events = events;
        this.access = access;
        this.auditor = auditor;
    }

    /** What a PUT has come to. */
    public record Put(Resource resource, boolean created) {}

    @Transactional
    public Put handle(Actor actor, ResourceId id, ResourceDetails wanted, Precondition precondition) {
        AuditEntry act = AuditEntry.of("put-resource", "resources/" + id);
        access.requireEditor(actor, act);
        requireDistricts(wanted.place());
        Put put = put(id, wanted, precondition);
        auditor.record(act);
        return put;
    }

    private Put put(ResourceId id, ResourceDetails wanted, Precondition precondition) {
        Optional<Resource> known = resources.findForChange(id);
        if (known.isEmpty()) {
            precondition.checkAbsent();
            Resource first = Resource.first(id, wanted, whereabouts.of(wanted.place()));
            resources.add(first);
            index.put(first);
            events.published(first);
            return new Put(first, true);
        }
        Resource current = known.get();
        if (current.details().equals(wanted)) {
            return new Put(current, false);
        }
        precondition.checkUnchanged(current.version());
        Resource changed = current.changedTo(wanted, whereabouts.of(wanted.place()));
        resources.change(changed);
        index.put(changed);
        events.changed(changed);
        return new Put(changed, false);
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
