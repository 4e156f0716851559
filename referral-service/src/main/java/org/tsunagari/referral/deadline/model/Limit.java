package org.tsunagari.referral.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.tsunagari.referral.referral.model.Arrival;

/** How long somebody may take: business days of an office, or hours by the clock where it is urgent. */
public sealed interface Limit {

    /** When to remind, when it is late, and when the lead is told. */
    Due from(Instant begin, BusinessDays calendar, ZoneId zone);

    /**
     * The other way round, for queues that are asked as a whole: of what began before this moment, the named moment of the
     * deadline is past.
     *
     * @param moment of the three
     */
    Instant begunBefore(Instant now, Function<Due, Instant> moment, BusinessDays calendar, ZoneId zone);

    /** The moments of one deadline, in this order. */
    record Due(Instant remindAt, Instant dueAt, Instant escalateAt) {}

    /** Due at closing time of the n-th business day; reminded a business day earlier, escalated a business day later. */
    record Days(int n) implements Limit {

        public Days {
            requirePositive(n);
        }

        @Override
        public Due from(Instant begin, BusinessDays calendar, ZoneId zone) {
            LocalDate first = begin.atZone(zone).toLocalDate();
            Instant due = closing(calendar.after(first, n), zone);
            Instant remind = n == 1 ? due.minus(Duration.ofHours(4)) : closing(calendar.after(first, n - 1), zone);
            return new Due(remind, due, closing(calendar.after(first, n + 1), zone));
        }

        /** What begins on one day falls due together. */
        @Override
        public Instant begunBefore(Instant now, Function<Due, Instant> moment, BusinessDays calendar, ZoneId zone) {
            LocalDate day = now.atZone(zone).toLocalDate();
            while (!moment.apply(from(day.atStartOfDay(zone).toInstant(), calendar, zone))
                    .isBefore(now)) {
                day = day.minusDays(1);
            }
            return day.plusDays(1).atStartOfDay(zone).toInstant();
        }

        private static Instant closing(LocalDate day, ZoneId zone) {
            return day.atTime(Arrival.OFFICE_CLOSES).atZone(zone).toInstant();
        }
    }

    /** Due after n hours, at night and on holidays too; reminded halfway, escalated after as long again. */
    record Hours(int n) implements Limit {

        public Hours {
            requirePositive(n);
        }

        @Override
        public Due from(Instant begin, BusinessDays calendar, ZoneId zone) {
            Duration whole = Duration.ofHours(n);
            return new Due(begin.plus(whole.dividedBy(2)), begin.plus(whole), begin.plus(whole.multipliedBy(2)));
        }

        @Override
        public Instant begunBefore(Instant now, Function<Due, Instant> moment, BusinessDays calendar, ZoneId zone) {
            return now.minus(Duration.between(now, moment.apply(from(now, calendar, zone))));
        }
    }

    /**
     * Reads {@code 3d} (business days) or {@code 4h} (hours).
     *
     * @throws IllegalArgumentException for anything else
     */
    static Limit parse(String text) {
        if (!text.matches("[1-9][0-9]{0,2}[dh]")) {
            throw new IllegalArgumentException("limit: " + text + " (expected: for example 3d or 4h)");
        }
        int n = Integer.parseInt(text.substring(0, text.length() - 1));
        return text.endsWith("d") ? new Days(n) : new Hours(n);
    }

    private static void requirePositive(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("limit: " + n + " (expected: >= 1)");
        }
    }
}
