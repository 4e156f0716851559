package org.tsunagari.directory.calendar.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.EventDetails;
import org.tsunagari.directory.calendar.model.EventId;
import org.tsunagari.directory.calendar.model.EventTimes;
import org.tsunagari.directory.calendar.model.Events;
import org.tsunagari.directory.calendar.model.Recurrences;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.directory.resource.usecase.Survivors;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Ids;

/** Announces events, changes and cancels them. */
@ApplicationScoped
public class AnnounceEvent {

    private final Events events;
    private final Recurrences recurrences;
    private final ReadResource resources;
    private final Survivors survivors;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final Clock clock;

    AnnounceEvent(
            Events events,
            Recurrences recurrences,
            ReadResource resources,
            Survivors survivors,
            DirectoryAccess access,
            Auditor auditor,
            Clock clock) {
        this.events = events;
        this.recurrences = recurrences;
        this.resources = resources;
        this.survivors = survivors;
        this.access = access;
        this.auditor = auditor;
        this.clock = clock;
    }

    @Transactional
    public Event announce(Actor actor, ResourceId resource, EventDetails details) {
        Event event = Event.announced(new EventId(Ids.next()), resource.value(), details, clock.instant());
        AuditEntry act = AuditEntry.of("announce-event", "resources/" + resource + "/events/" + event.id());
        access.requireEditor(actor, act);
        resources.requireItself(actor, resource, act);
        requireGood(details.times());
        events.add(event, recurrences.bounds(details.times()));
        auditor.record(act);
        return event;
    }

    @Transactional
    public Event change(Actor actor, ResourceId resource, EventId id, EventDetails wanted, ExpectedVersion expected) {
        return change(
                actor,
                AuditEntry.of("change-event", "resources/" + resource + "/events/" + id),
                resource,
                id,
                expected,
                event -> {
                    if (event.details().equals(wanted)) {
                        return event;
                    }
                    requireGood(wanted.times());
                    return event.changedTo(wanted, clock.instant());
                });
    }

    @Transactional
    public Event cancel(Actor actor, ResourceId resource, EventId id, ExpectedVersion expected) {
        return change(
                actor,
                AuditEntry.of("cancel-event", "resources/" + resource + "/events/" + id),
                resource,
                id,
                expected,
                event -> event.cancelled() ? event : event.cancel(clock.instant()));
    }

    private Event change(
            Actor actor,
            AuditEntry act,
            ResourceId resource,
            EventId id,
            ExpectedVersion expected,
            UnaryOperator<Event> verb) {
        access.requireEditor(actor, act);
        survivors.requireItself(resource);
        Event event = events.findForChange(id)
                .filter(known -> known.resource().equals(resource.value()))
                .orElseThrow(() -> {
                    auditor.recordDenial(act.denied("UNKNOWN"));
                    return Refused.notFound();
                });
        expected.check(event.version());
        Event changed = verb.apply(event);
        if (!changed.equals(event)) {
            events.change(changed, recurrences.bounds(changed.details().times()));
        }
        auditor.record(act);
        return changed;
    }

    private void requireGood(EventTimes times) {
        switch (recurrences.judge(times)) {
            case GOOD -> {}
            case UNREADABLE -> throw Refused.invalid("/rule", "wrong-format");
            case TOO_OFTEN -> throw Refused.invalid("/rule", "too-often");
            case NEVER -> throw Refused.invalid("/rule", "never");
            case NOT_AT_START -> throw Refused.invalid("/start", "not-by-rule");
        }
    }
}
