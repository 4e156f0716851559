package org.tsunagari.directory.calendar.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When it takes place, in municipal time, which has no summer time.
 *
 * @param minutes how long
 * @param rule a recurrence rule (RFC 5545, RRULE) without its name; null: once
 * @param except occurrences of the rule that do not take place
 * @param also occurrences besides the rule
 * @param skipsHolidays occurrences of the rule on national holidays do not take place
 */
public record EventTimes(
        LocalDateTime start,
        int minutes,
        @Nullable String rule,
        List<LocalDateTime> except,
        List<LocalDateTime> also,
        boolean skipsHolidays) {

    public EventTimes {
        except = except.stream().distinct().sorted().toList();
        also = also.stream().distinct().sorted().toList();
    }
}
