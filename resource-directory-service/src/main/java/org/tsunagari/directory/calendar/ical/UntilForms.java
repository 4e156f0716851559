package org.tsunagari.directory.calendar.ical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tsunagari.kit.tenancy.MunicipalTime;

/**
 * The end of a recurrence rule is written as a day, a local time or UTC. Among local times it is wanted as a local time, in
 * a feed with a time zone as UTC (RFC 5545, section 3.3.10).
 */
final class UntilForms {

    private static final Pattern UNTIL = Pattern.compile("(?<=UNTIL=)(\\d{8})(?:T(\\d{6})(Z?))?(?![0-9A-Z])");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final ZoneId ZONE = MunicipalTime.ZONE;

    private UntilForms() {}

    static String local(String rule) {
        return rewrite(rule, TIME::format);
    }

    static String utc(String rule) {
        return rewrite(rule, time -> TIME.format(time.atZone(ZONE).withZoneSameInstant(ZoneOffset.UTC)) + "Z");
    }

    private static String rewrite(String rule, Function<LocalDateTime, String> form) {
        return UNTIL.matcher(rule).replaceAll(until -> form.apply(time(until)));
    }

    /** A day is meant with all its hours. */
    private static LocalDateTime time(MatchResult until) {
        if (until.group(2) == null) {
            return LocalDate.parse(until.group(1), DateTimeFormatter.BASIC_ISO_DATE)
                    .atTime(23, 59, 59);
        }
        LocalDateTime time = LocalDateTime.parse(until.group(1) + "T" + until.group(2), TIME);
        return until.group(3).isEmpty()
                ? time
                : time.atZone(ZoneOffset.UTC).withZoneSameInstant(ZONE).toLocalDateTime();
    }
}
