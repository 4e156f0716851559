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
import org.jspecify.annotations.Nullable;
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

    private static final LocalDateTime HORIZON = LocalDateTime.of(2100, 1, 1, 0, 0);

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
            for (LocalDateTime start : byRule(rule(times.rule()), times.start(), from, to)) {
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
        LocalDateTime until = rule.getUntil() == null ? lastCounted(rule, times.start()) : rule.getUntil();
        return until == null
                ? new EventBounds(first, null)
                : new EventBounds(first, (until.isAfter(last) ? until : last).plusMinutes(times.minutes()));
    }

    /** Counted once, when it is noted, rather than in every search; null where it has none before {@link #HORIZON}. */
    private static @Nullable LocalDateTime lastCounted(Recur<LocalDateTime> rule, LocalDateTime start) {
        if (rule.getCount() <= 0) {
            return null;
        }
        List<LocalDateTime> all = byRule(rule, start, start, HORIZON);
        return all.size() < rule.getCount() ? null : all.getLast();
    }

    private static List<LocalDateTime> byRule(
            Recur<LocalDateTime> rule, LocalDateTime first, LocalDateTime from, LocalDateTime to) {
        return rule.getDates(first, (Temporal) from, to);
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
            if (starts(times, times.start(), times.start().plusYears(YEARS_AHEAD))
                    .isEmpty()) {
                return RuleVerdict.NEVER;
            }
            return byRule(rule, times.start(), times.start(), times.start().plusMinutes(1))
                            .contains(times.start())
                    ? RuleVerdict.GOOD
                    : RuleVerdict.NOT_AT_START;
        } catch (IllegalArgumentException | DateTimeException | ClassCastException unreadable) {
            return RuleVerdict.UNREADABLE;
        }
    }

    private static Recur<LocalDateTime> rule(String text) {
        return new Recur<>(UntilForms.local(text));
    }
}
