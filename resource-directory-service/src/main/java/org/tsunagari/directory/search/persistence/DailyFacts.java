package org.tsunagari.directory.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.Events;
import org.tsunagari.directory.calendar.model.Recurrences;
import org.tsunagari.directory.notice.model.Notice;
import org.tsunagari.directory.notice.model.Notices;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.kit.tenancy.MunicipalTime;

/** What is so today: what is open, what takes place, what one should know. */
@ApplicationScoped
class DailyFacts {

    private final OpeningTimes openingTimes;
    private final Events events;
    private final Recurrences recurrences;
    private final Notices notices;
    private final Clock clock;

    DailyFacts(OpeningTimes openingTimes, Events events, Recurrences recurrences, Notices notices, Clock clock) {
        this.openingTimes = openingTimes;
        this.events = events;
        this.recurrences = recurrences;
        this.notices = notices;
        this.clock = clock;
    }

    /** Resources at which something takes place then. */
    Set<UUID> hosts(LocalDateTime time) {
        return hosts(time, time.plusMinutes(1));
    }

    /** Resources at which something takes place meanwhile, what has begun before included. */
    Set<UUID> hosts(LocalDateTime from, LocalDateTime to) {
        return events.between(from, to, Optional.empty()).stream()
                .filter(event -> !recurrences.of(event, from, to).isEmpty())
                .map(Event::resource)
                .collect(Collectors.toSet());
    }

    /** About some resources, asked for at once. */
    Today about(Collection<UUID> resources) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(MunicipalTime.ZONE));
        return resources.isEmpty()
                ? new Today(now, Set.of(), Map.of(), Map.of())
                : new Today(now, hosts(now), openingTimes.of(resources), notices.shownOn(now.toLocalDate(), resources));
    }

    /** The answers. */
    record Today(LocalDateTime now, Set<UUID> hosts, Map<UUID, KnownHours> hours, Map<UUID, List<Notice>> notices) {

        /** Unknown where nobody has told the hours, nothing takes place, and no notice says that it is closed. */
        @Nullable
        Boolean openNow(UUID resource) {
            if (noticesOf(resource).stream().anyMatch(notice -> notice.saysClosedOn(now.toLocalDate()))) {
                return false;
            }
            if (hosts.contains(resource)) {
                return true;
            }
            KnownHours known = hours.get(resource);
            return known == null ? null : known.hours().isOpenAt(now);
        }

        List<Notice> noticesOf(UUID resource) {
            return notices.getOrDefault(resource, List.of());
        }
    }
}
