package org.tsunagari.directory.calendar.ical;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.EventBounds;
import org.tsunagari.directory.calendar.model.EventTimes;
import org.tsunagari.directory.calendar.model.Occurrence;
import org.tsunagari.directory.calendar.model.Recurrences;
import org.tsunagari.directory.opening.model.JapaneseHolidays;

/** Recurrence rules by ical4j, holidays by the law. */
@ApplicationScoped
class RecurrencesByIcal implements Recurrences {

    private static final JapaneseHolidays HOLIDAYS = new JapaneseHolidays();

    /** A rule whose first occurrence lies further away is no announcement any more. */
    private static final int YEARS_AHEAD = 10;

    @Override
    public List<Occurrence> of(Event event, LocalDateTime from, LocalDateTime to) {
        if (event.cancelled()) {
            return List.of();
        }
        EventTimes times = event.details().times();
        // An occurrence that began before may not be over yet.
        return starts(times, from.minusMinutes(times.minutes()), to).stream()
                .filter(start ->
                        start.isBefore(to) && start.plusMinutes(times.minutes()).isAfter(from))
                .map(start -> new Occurrence(event, start))
                .toList();
    }

    /** Begins between the times, in their order. */
    private static List<LocalDateTime> starts(EventTimes times, LocalDateTime from, LocalDateTime to) {
        TreeSet<LocalDateTime> starts = new TreeSet<>();
        if (times.rule() == null) {
            starts.add(times.start());
        } else {
            for (LocalDateTime start : rule(times.rule()).getDates(times.start(), (Temporal) from, to)) {
                if (!times.skipsHolidays() || HOLIDAYS.on(start.toLocalDate()).isEmpty()) {
                    starts.add(start);
                }
            }
        }
        times.except().forEach(starts::remove);
        starts.addAll(times.also());
        return new ArrayList<>(starts);
    }

    @Override
    public EventBounds bounds(EventTimes times) {
        LocalDateTime first = times.also().stream()
                .min(LocalDateTime::compareTo)
                .filter(also -> also.isBefore(times.start()))
                .orElse(times.start());
        LocalDateTime last = times.also().stream()
                .max(LocalDateTime::compareTo)
                .filter(also -> also.isAfter(times.start()))
                .orElse(times.start());
        if (times.rule() == null) {
            return new EventBounds(first, last.plusMinutes(times.minutes()));
        }
        Recur<LocalDateTime> rule = rule(times.rule());
        if (rule.getUntil() != null) {
            LocalDateTime until = rule.getUntil();
            return new EventBounds(first, (until.isAfter(last) ? until : last).plusMinutes(times.minutes()));
        }
        return new EventBounds(first, null);
    }

    @Override
    public RuleVerdict judge(EventTimes times) {
        if (times.rule() == null) {
            return RuleVerdict.GOOD;
        }
        try {
            Recur<LocalDateTime> rule = rule(times.rule());
            Frequency frequency = rule.getFrequency();
            if (frequency == Frequency.SECONDLY
                    || frequency == Frequency.MINUTELY
                    || frequency == Frequency.HOURLY
                    || rule.getHourList().size()
                                    + rule.getMinuteList().size()
                                    + rule.getSecondList().size()
                            > 0) {
                return RuleVerdict.TOO_OFTEN;
            }
            return starts(times, times.start(), times.start().plusYears(YEARS_AHEAD))
                            .isEmpty()
                    ? RuleVerdict.NEVER
                    : RuleVerdict.GOOD;
        } catch (IllegalArgumentException | DateTimeException | ClassCastException unreadable) {
            return RuleVerdict.UNREADABLE;
        }
    }

    private static Recur<LocalDateTime> rule(String text) {
        return new Recur<>(UntilForms.local(text));
    }
}
