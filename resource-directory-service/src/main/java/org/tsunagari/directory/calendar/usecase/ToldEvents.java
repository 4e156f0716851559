package org.tsunagari.directory.calendar.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.Events;
import org.tsunagari.directory.resource.model.Naming;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;

/** Events as everybody may hear of them: of published resources, and without what a confidential place keeps. */
@ApplicationScoped
public class ToldEvents {

    private final Events events;
    private final Resources resources;

    ToldEvents(Events events, Resources resources) {
        this.events = events;
        this.resources = resources;
    }

    public EventCalendar at(Resource host) {
        Naming naming = host.details().naming();
        return new EventCalendar(
                naming.name(),
                naming.english(),
                events.of(host.id().value()).stream()
                        .map(event -> new Hosted<>(told(event, host), host))
                        .toList());
    }

    public EventCalendar in(String district, LocalDateTime now) {
        return new EventCalendar(district, null, hosted(events.notEnded(district, now)));
    }

    List<Hosted<Event>> hosted(List<Event> found) {
        Map<UUID, Resource> hosts = hosts(found.stream().map(Event::resource));
        return found.stream()
                .flatMap(event -> Stream.ofNullable(hosts.get(event.resource()))
                        .map(host -> new Hosted<>(told(event, host), host)))
                .toList();
    }

    Map<UUID, Resource> hosts(Stream<UUID> ids) {
        return resources.findAll(ids.distinct().map(ResourceId::new).toList()).stream()
                .filter(Resource::isPublished)
                .collect(Collectors.toMap(resource -> resource.id().value(), Function.identity()));
    }

    static Event told(Event event, Resource host) {
        return event.toldAt(host.details().place());
    }
}
