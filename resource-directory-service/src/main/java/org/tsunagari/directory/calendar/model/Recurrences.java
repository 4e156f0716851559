package org.tsunagari.directory.calendar.model;

import java.time.LocalDateTime;
import java.util.List;

/** Knows when events take place. */
public interface Recurrences {

    /** Occurrences that overlap the time, in their order; none of a cancelled event. */
    List<Occurrence> of(Event event, LocalDateTime from, LocalDateTime to);

    /** Also of a rule that counts; without end where it has none, or one that nobody of today will see. */
    EventBounds bounds(EventTimes times);

    /** Whether the rule is one by which something takes place on days: not several times a day, and at all. */
    RuleVerdict judge(EventTimes times);

    /** What is wrong with a rule. */
    enum RuleVerdict {
        GOOD,
        UNREADABLE,
        /** HOURLY and more often. */
        TOO_OFTEN,
        /** It has not a single occurrence. */
        NEVER,
        /** It says nothing of the first begin, which calendars would show all the same (RFC 5545, section 3.8.5.3). */
        NOT_AT_START
    }
}
