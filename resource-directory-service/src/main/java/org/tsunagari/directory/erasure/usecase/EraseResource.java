package org.tsunagari.directory.erasure.usecase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.resource.model.ErasureReason;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.model.Standing.Erasure;
import org.tsunagari.directory.resource.usecase.ResourceEvents;
import org.tsunagari.directory.resource.usecase.ResourceHistory;
import org.tsunagari.directory.resource.usecase.ResourceIndex;
import org.tsunagari.directory.resource.usecase.Survivors;
import org.tsunagari.directory.seal.ResourceSeal;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;

/**
 * Takes a resource out altogether, for ever: it may be about a person. Every word of it goes, with what was merged into it, because
 * that is the same resource; what stays is that something of this kind was here and has ended (ADR 0310).
 */
@ApplicationScoped
public class EraseResource {

    private static final String ACTION = "erase-resource";

    private final Resources resources;
    private final Survivors survivors;
    private final Partings partings;
    private final List<Forgetful> forgetful;
    private final ResourceSeal seal;
    private final ResourceIndex index;
    private final ResourceHistory history;
    private final ResourceEvents events;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final Clock clock;

    EraseResource(
            Resources resources,
            Survivors survivors,
            Partings partings,
            @All List<Forgetful> forgetful,
            ResourceSeal seal,
            ResourceIndex index,
            ResourceHistory history,
            ResourceEvents events,
            DirectoryAccess access,
            Auditor auditor,
            Clock clock) {
        this.resources = resources;
        this.survivors = survivors;
        this.partings = partings;
        this.forgetful = forgetful;
        this.seal = seal;
        this.index = index;
        this.history = history;
        this.events = events;
        this.access = access;
        this.auditor = auditor;
        this.clock = clock;
    }

    /** Erased twice is erased, for the reason given first, whatever version was seen. */
    @Transactional
    public Resource handle(Actor actor, ResourceId id, ExpectedVersion expected, ErasureReason reason) {
        AuditEntry act = AuditEntry.of(ACTION, "resources/" + id).because(reason);
        access.requireEditor(actor, act);
        List<ResourceId> family = survivors.family(id);
        lock(family, survivors.standingFor(id));
        Resource resource = resources.find(id).orElseThrow(() -> {
            auditor.recordDenial(act.denied("UNKNOWN"));
            return Refused.notFound();
        });
        if (!resource.isErased()) {
            expected.check(resource.version());
            requireRetired(resource);
            if (survivors.of(id).isPresent()) {
                partings.part(actor, ACTION, resource);
            }
            Erasure why = new Erasure(reason, clock.instant());
            family.forEach(each -> erase(actor, each, why));
        }
        auditor.record(act);
        return resources.find(id).orElseThrow();
    }

    /** In the order of the ids, as merges do. Whoever merges or parts one of them meanwhile makes another version of this one. */
    private void lock(List<ResourceId> family, ResourceId survivor) {
        Stream.concat(family.stream(), Stream.of(survivor))
                .distinct()
                .sorted(Comparator.comparing(ResourceId::toString))
                .forEach(resources::findForChange);
    }

    private static void requireRetired(Resource resource) {
        if (!resource.isRetired()) {
            throw Refused.illegalTransition(resource.standing().status().transitions());
        }
    }

    private void erase(Actor actor, ResourceId id, Erasure why) {
        forgetful.forEach(each -> each.forget(id));
        Resource erased = resources.find(id).orElseThrow().erased(why);
        resources.setCapacity(id, null, erased.capacity().version());
        resources.change(erased);
        seal.destroy(id.value());
        index.put(erased);
        history.note(actor, ACTION, erased);
        if (!erased.isUnpublished()) {
            events.changed(erased);
            events.retired(erased, erased.standing().successor());
        }
    }
}
