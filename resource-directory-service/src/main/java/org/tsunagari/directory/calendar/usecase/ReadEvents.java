package org.tsunagari.directory.calendar.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final ToldEvents told;
    private final ReadResource readResource;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ReadEvents(
            Events events,
            Recurrences recurrences,
            Districts districts,
            ToldEvents told,
            ReadResource readResource,
            DirectoryAccess access,
            Auditor auditor) {
        this.events = events;
        this.recurrences = recurrences;
        this.districts = districts;
        this.told = told;
        this.readResource = readResource;
        this.access = access;
        this.auditor = auditor;
    }

    /** A page of the events of a resource; editors are told also where they take place at a confidential one. */
    @Transactional
    public List<Event> of(Actor actor, ResourceId id, Optional<Events.Place> after, int limit) {
        Resource host = readHost(actor, id);
        return events.of(host.id().value(), after, limit).stream()
                .map(event -> DirectoryAccess.isEditor(actor) ? event : ToldEvents.told(event, host))
                .toList();
    }

    /** All events of a resource, as a calendar may show them to everybody. */
    @Transactional
    public EventCalendar feed(Actor actor, ResourceId id) {
        return told.at(readHost(actor, id));
    }

    private Resource readHost(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("list-events", "resources/" + id + "/events");
        access.requireReader(actor, act);
        Resource resource = readResource.require(actor, id, act);
        auditor.record(act);
        return resource;
    }

    /** Editors are told also where it takes place at a confidential resource: whoever changes it sends it all. */
    @Transactional
    public Event one(Actor actor, ResourceId resource, EventId id) {
        AuditEntry act = AuditEntry.of("read-event", "resources/" + resource + "/events/" + id);
        access.requireReader(actor, act);
        Resource host = readResource.require(actor, resource, act);
        Event event = events.find(id)
                .filter(known -> known.resource().equals(host.id().value()))
                .orElseThrow(() -> denied(act));
        auditor.record(act);
        return DirectoryAccess.isEditor(actor) ? event : ToldEvents.told(event, host);
    }

    /** What takes place in the time, in its order. */
    @Transactional
    public List<Hosted<Occurrence>> occurrences(
            Actor actor,
            LocalDateTime from,
            LocalDateTime to,
            Optional<String> district,
            Optional<Events.Place> after,
            int limit) {
        AuditEntry act = AuditEntry.of("list-occurrences", "occurrences");
        access.requireReader(actor, act);
        district.ifPresent(name -> requireDistrict(name, act));
        List<Occurrence> page = events.between(from, to, district).stream()
                .flatMap(event -> recurrences.of(event, from, to).stream())
                .filter(occurrence -> after.isEmpty() || isAfter(occurrence, after.get()))
                .sorted()
                .limit(limit)
                .toList();
        auditor.record(act);
        Map<UUID, Resource> hosts =
                told.hosts(page.stream().map(occurrence -> occurrence.event().resource()));
        return page.stream()
                .flatMap(occurrence -> Stream.ofNullable(
                                hosts.get(occurrence.event().resource()))
                        .map(host -> new Hosted<>(
                                new Occurrence(ToldEvents.told(occurrence.event(), host), occurrence.start()), host)))
                .toList();
    }

    private static boolean isAfter(Occurrence occurrence, Events.Place place) {
        int byStart = occurrence.start().compareTo(place.start());
        return byStart > 0 || (byStart == 0 && occurrence.event().id().value().compareTo(place.id()) > 0);
    }

    /** A page of the events of a district that have not ended, with those that were cancelled. */
    @Transactional
    public List<Event> inDistrict(
            Actor actor, String district, LocalDateTime now, Optional<Events.Place> after, int limit) {
        requireToRead(actor, district);
        return told.hosted(events.notEnded(district, now, after, limit)).stream()
                .map(Hosted::what)
                .toList();
    }

    /** All of them, as a calendar may show them to everybody. */
    @Transactional
    public EventCalendar districtFeed(Actor actor, String district, LocalDateTime now) {
        requireToRead(actor, district);
        return told.in(district, now);
    }

    private void requireToRead(Actor actor, String district) {
        AuditEntry act = AuditEntry.of("list-events", "districts/" + district + "/events");
        access.requireReader(actor, act);
        requireDistrict(district, act);
        auditor.record(act);
    }

    private void requireDistrict(String name, AuditEntry act) {
        if (districts.find(name).isEmpty()) {
            throw denied(act);
        }
    }

    private Refused denied(AuditEntry act) {
        auditor.recordDenial(act.denied("UNKNOWN"));
        return Refused.notFound();
    }
}
