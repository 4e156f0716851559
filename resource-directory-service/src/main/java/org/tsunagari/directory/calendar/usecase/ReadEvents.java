package org.tsunagari.directory.calendar.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.EventId;
import org.tsunagari.directory.calendar.model.Events;
import org.tsunagari.directory.calendar.model.Occurrence;
import org.tsunagari.directory.calendar.model.Recurrences;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows events and when they take place. */
@ApplicationScoped
public class ReadEvents {

    private final Events events;
    private final Recurrences recurrences;
    private final Districts districts;
    private final Resources resources;
    private final ReadResource readResource;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ReadEvents(
            Events events,
            Recurrences recurrences,
            Districts districts,
            Resources resources,
            ReadResource readResource,
            DirectoryAccess access,
            Auditor auditor) {
        this.events = events;
        this.recurrences = recurrences;
        this.districts = districts;
        this.resources = resources;
        this.readResource = readResource;
        this.access = access;
        this.auditor = auditor;
    }

    /** Events with the resource whose they are. */
    public record EventsOf(Resource resource, List<Event> events) {}

    /** Something that takes place, and where. */
    public record Hosted<T>(T what, Resource resource) {}

    @Transactional
    public EventsOf of(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("list-events", "resources/" + id + "/events");
        access.requireReader(actor, act);
        Resource resource = readResource.require(actor, id, act);
        auditor.record(act);
        return new EventsOf(resource, events.of(resource.id().value()));
    }

    @Transactional
    public Event one(Actor actor, ResourceId resource, EventId id) {
        AuditEntry act = AuditEntry.of("read-event", "resources/" + resource + "/events/" + id);
        access.requireReader(actor, act);
        UUID host = readResource.require(actor, resource, act).id().value();
        Event event =
                events.find(id).filter(known -> known.resource().equals(host)).orElseThrow(() -> denied(act));
        auditor.record(act);
        return event;
    }

    /** What takes place in the time, in its order. */
    @Transactional
    public List<Hosted<Occurrence>> occurrences(
            Actor actor, LocalDateTime from, LocalDateTime to, Optional<String> district) {
        AuditEntry act = AuditEntry.of("list-occurrences", "occurrences");
        access.requireReader(actor, act);
        district.ifPresent(name -> requireDistrict(name, act));
        List<Occurrence> all = events.between(from, to).stream()
                .flatMap(event -> recurrences.of(event, from, to).stream())
                .sorted()
                .toList();
        auditor.record(act);
        Map<UUID, Resource> hosts = hosts(all.stream()
                .map(occurrence -> occurrence.event().resource())
                .distinct()
                .toList());
        return all.stream()
                .flatMap(occurrence -> hosted(occurrence, occurrence.event().resource(), hosts))
                .filter(hosted -> isIn(hosted.resource(), district))
                .toList();
    }

    /** Nothing where the resource is not published. */
    private static <T> Stream<Hosted<T>> hosted(T what, UUID host, Map<UUID, Resource> hosts) {
        return Stream.ofNullable(hosts.get(host)).map(resource -> new Hosted<>(what, resource));
    }

    /** Events of a district that have not ended, with those that were cancelled. */
    @Transactional
    public List<Hosted<Event>> inDistrict(Actor actor, String district, LocalDateTime now) {
        AuditEntry act = AuditEntry.of("list-events", "districts/" + district + "/events");
        access.requireReader(actor, act);
        requireDistrict(district, act);
        List<Event> all = events.notEnded(now);
        auditor.record(act);
        Map<UUID, Resource> hosts =
                hosts(all.stream().map(Event::resource).distinct().toList());
        return all.stream()
                .flatMap(event -> hosted(event, event.resource(), hosts))
                .filter(hosted -> isIn(hosted.resource(), Optional.of(district)))
                .toList();
    }

    private void requireDistrict(String name, AuditEntry act) {
        if (districts.find(name).isEmpty()) {
            throw denied(act);
        }
    }

    private static boolean isIn(Resource resource, Optional<String> district) {
        return district.isEmpty() || resource.district().equals(district);
    }

    private Map<UUID, Resource> hosts(List<UUID> ids) {
        return resources.findAll(ids.stream().map(ResourceId::new).toList()).stream()
                .filter(Resource::isPublished)
                .collect(Collectors.toMap(resource -> resource.id().value(), Function.identity()));
    }

    private Refused denied(AuditEntry act) {
        auditor.recordDenial(act.denied("UNKNOWN"));
        return Refused.notFound();
    }
}
