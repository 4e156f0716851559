package org.tsunagari.directory.resource.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.directory.resource.model.Status;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;

/** Publishes, assures and retires resources. */
@ApplicationScoped
public class ChangeStanding {

    private final Resources resources;
    private final Survivors survivors;
    private final ResourceIndex index;
    private final ResourceHistory history;
    private final ResourceEvents events;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;

    ChangeStanding(
            Resources resources,
            Survivors survivors,
            ResourceIndex index,
            ResourceHistory history,
            ResourceEvents events,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar) {
        this.resources = resources;
        this.survivors = survivors;
        this.index = index;
        this.history = history;
        this.events = events;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
    }

    /** From now on it can be found and prescribed. */
    @Transactional
    public Resource publish(Actor actor, ResourceId id, ExpectedVersion expected) {
        return change(actor, "publish-resource", id, expected, resource -> {
            require(resource, Status.PUBLISHED);
            Publishable.refuse(resource.details().lackingForPublication());
            Resource published = resource.standingAs(resource.standing().publish(calendar.today()));
            events.published(published);
            return published;
        });
    }

    /** From now on it is found no more. */
    @Transactional
    public Resource retire(Actor actor, ResourceId id, ExpectedVersion expected, Standing.Retirement why) {
        return change(actor, "retire-resource", id, expected, resource -> {
            require(resource, Status.RETIRED);
            requireSuccessor(id, why.successor());
            if (resource.isPublished()) {
                events.retired(resource, why.successor());
            }
            return resource.standingAs(resource.standing().retire(why));
        });
    }

    /** Somebody vouches that all of it is so. */
    @Transactional
    public Resource assure(
            Actor actor, ResourceId id, ExpectedVersion expected, @Nullable LocalDate on, @Nullable String by) {
        LocalDate day = on == null ? calendar.today() : on;
        if (day.isAfter(calendar.today())) {
            throw Refused.invalid("/assuredOn", "in-the-future");
        }
        return change(actor, "assure-resource", id, expected, resource -> {
            Status status = resource.standing().status();
            if (status == Status.RETIRED) {
                throw Refused.illegalTransition(status.transitions());
            }
            return resource.standingAs(resource.standing().assure(day, by));
        });
    }

    private Resource change(
            Actor actor, String action, ResourceId id, ExpectedVersion expected, UnaryOperator<Resource> verb) {
        AuditEntry act = AuditEntry.of(action, "resources/" + id);
        access.requireEditor(actor, act);
        Resource resource = resources.findForChange(id).orElseThrow(() -> {
            auditor.recordDenial(act.denied("UNKNOWN"));
            return Refused.notFound();
        });
        expected.check(resource.version());
        survivors.requireItself(resource);
        Resource changed = verb.apply(resource);
        resources.change(changed);
        index.put(changed);
        history.note(actor, action, changed);
        auditor.record(act);
        return changed;
    }

    private static void require(Resource resource, Status next) {
        if (!resource.standing().status().mayBecome(next)) {
            throw Refused.illegalTransition(resource.standing().status().transitions());
        }
    }

    private void requireSuccessor(ResourceId id, @Nullable UUID successor) {
        if (successor != null
                && (successor.equals(id.value())
                        || resources
                                .find(new ResourceId(successor))
                                .filter(Resource::isPublished)
                                .isEmpty())) {
            throw Refused.invalid("/successorId", "unknown-resource");
        }
    }
}
