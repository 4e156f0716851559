package org.tsunagari.directory.calendar.ical;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.EventDetails;
import org.tsunagari.directory.calendar.model.EventTimes;
import org.tsunagari.directory.calendar.model.FeedLanguage;
import org.tsunagari.directory.calendar.model.Occurrence;
import org.tsunagari.directory.calendar.model.Recurrences;
import org.tsunagari.directory.calendar.usecase.EventCalendar;
import org.tsunagari.directory.calendar.usecase.Hosted;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.kit.tenancy.MunicipalTime;

/** Events as an iCalendar object (RFC 5545), to be subscribed to. */
@ApplicationScoped
public class CalendarFeed {

    public static final String MEDIA_TYPE = "text/calendar";

    /** Holidays that a rule skips are told for so long ahead; a calendar application asks again long before. */
    private static final int MONTHS_AHEAD = 18;

    /** What subscribers are asked to wait before they look again (RFC 7986, section 5.7). */
    private static final Duration AGAIN_AFTER = Duration.ofHours(6);

    private final Recurrences recurrences;
    private final Clock clock;

    CalendarFeed(Recurrences recurrences, Clock clock) {
        this.recurrences = recurrences;
        this.clock = clock;
    }

    /** The same events are the same octets, so that who asks again can be told that nothing has changed. */
    public String write(EventCalendar told, FeedLanguage language) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Tsunagari//resource directory//" + language));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        if (!told.name().isEmpty()) {
            calendar.add(new XProperty("X-WR-CALNAME", language.of(told.name(), told.nameEn())));
        }
        calendar.add(new XProperty("X-WR-TIMEZONE", MunicipalTime.ZONE.getId()));
        RefreshInterval again = new RefreshInterval(new ParameterList(List.of(Value.DURATION)), AGAIN_AFTER);
        calendar.add(again);
        calendar.add(new XProperty("X-PUBLISHED-TTL", again.getValue()));
        calendar.add(Objects.requireNonNull(
                        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(MunicipalTime.ZONE.getId()))
                .getVTimeZone());
        told.events().forEach(hosted -> calendar.add(component(hosted, language)));
        return FoldedLines.fold(calendar.toString());
    }

    /** The time of a revision is that of the event, not that of the question (RFC 5545, section 3.8.7.2). */
    private VEvent component(Hosted<Event> hosted, FeedLanguage language) {
        Event event = hosted.what();
        EventDetails details = event.details();
        EventTimes times = details.times();
        ResourceDetails host = hosted.resource().details();
        String hostName = language.of(host.name(), host.naming().english());
        Instant changed = event.changedAt().truncatedTo(ChronoUnit.SECONDS);
        VEvent component = new VEvent(false);
        component.add(new DtStamp(changed));
        component.add(new LastModified(changed));
        component.add(new DtStart<>(zoned(times.start())));
        component.add(new DtEnd<>(zoned(times.start().plusMinutes(times.minutes()))));
        component.add(new Summary(language.of(details.title(), details.titleEn()) + " (" + hostName + ")"));
        component.add(new Uid(event.id() + "@tsunagari"));
        component.add(new Sequence((int) event.version()));
        component.add(new Status(event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        String words = told(event);
        if (!words.isEmpty()) {
            component.add(new Description(words));
        }
        component.add(
                new Location(details.ownPlace().or(() -> address(host.place())).orElse(hostName)));
        website(host.contact().website()).ifPresent(website -> component.add(new Url(website)));
        if (times.rule() != null) {
            component.add(new RRule<ZonedDateTime>(UntilForms.utc(times.rule())));
        }
        addDates(component, event);
        return component;
    }

    private static Optional<String> address(Place place) {
        return place.isConfidential() ? Optional.empty() : Optional.ofNullable(place.address());
    }

    /** One that was noted before it was looked at must not keep everybody from the calendar. */
    private static Optional<URI> website(@Nullable String website) {
        try {
            return website == null ? Optional.empty() : Optional.of(new URI(website));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** What is added is added also where it is left out: RFC 5545 would leave it out. */
    private void addDates(VEvent component, Event event) {
        List<LocalDateTime> without = skipped(event).stream()
                .filter(start -> !event.details().times().also().contains(start))
                .toList();
        if (!without.isEmpty()) {
            component.add(new ExDate<>(
                    new DateList<>(without.stream().map(CalendarFeed::zoned).toList())));
        }
        List<LocalDateTime> also = event.details().times().also();
        if (!also.isEmpty()) {
            component.add(new RDate<>(
                    new DateList<>(also.stream().map(CalendarFeed::zoned).toList())));
        }
    }

    /** What the rule says and yet does not take place: RFC 5545 knows nothing of national holidays. */
    private List<LocalDateTime> skipped(Event event) {
        EventTimes times = event.details().times();
        if (!times.skipsHolidays() || times.rule() == null) {
            return times.except();
        }
        LocalDateTime from = times.start().minusDays(1);
        LocalDateTime to =
                LocalDateTime.ofInstant(clock.instant(), MunicipalTime.ZONE).plusMonths(MONTHS_AHEAD);
        EventTimes byRule = new EventTimes(times.start(), times.minutes(), times.rule(), List.of(), List.of(), false);
        List<LocalDateTime> all = starts(event, byRule, from, to);
        List<LocalDateTime> real = starts(event, times, from, to);
        return all.stream().filter(start -> !real.contains(start)).toList();
    }

    private List<LocalDateTime> starts(Event event, EventTimes times, LocalDateTime from, LocalDateTime to) {
        EventDetails asked = new EventDetails(event.details().title(), null, null, null, null, times);
        Event same = Event.announced(event.id(), event.resource(), asked, event.changedAt());
        return recurrences.of(same, from, to).stream().map(Occurrence::start).toList();
    }

    private static String told(Event event) {
        StringBuilder told = new StringBuilder();
        if (event.details().description() != null) {
            told.append(event.details().description());
        }
        if (event.details().application() != null) {
            told.append(told.isEmpty() ? "" : "\n").append(event.details().application());
        }
        return told.toString();
    }

    private static ZonedDateTime zoned(LocalDateTime local) {
        return local.atZone(MunicipalTime.ZONE);
    }
}
