package org.tsunagari.directory.calendar.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.calendar.model.EventDetails;
import org.tsunagari.directory.calendar.model.EventTimes;
import org.tsunagari.kit.problem.Refused;

/** What an editor says about an event. */
@Schema(name = "EventDetails", description = "Times are municipal (Asia/Tokyo), without zone, to the minute")
public record EventRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "見本おしゃべり会")
        String title,

        @Nullable @Size(max = 200) String titleEn,
        @Nullable @Size(max = 4000) String description,

        @Nullable @Size(max = 300) @Schema(description = "Where, if not at the resource itself")
        String place,

        @Nullable @Size(max = 1000) @Schema(description = "How one comes to take part")
        String application,

        @NotNull @Schema(examples = "2026-12-01T10:00") LocalDateTime start,

        @NotNull @Min(1) @Max(44_640) @Schema(description = "How long, in minutes", examples = "90")
        Integer minutes,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "[A-Za-z0-9=;,:+\\-]*")
        @Schema(
                description = "Recurrence rule of RFC 5545 without `RRULE:`, not more often than daily",
                examples = "FREQ=MONTHLY;BYDAY=1TU,3TU")
        String rule,

        @Nullable @Size(max = 400) @Schema(description = "Occurrences of the rule that do not take place")
        List<@NotNull LocalDateTime> except,

        @Nullable @Size(max = 400) @Schema(description = "Occurrences besides the rule")
        List<@NotNull LocalDateTime> also,

        @Nullable @Schema(description = "Occurrences on national holidays do not take place", defaultValue = "false")
        Boolean skipsHolidays) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    static EventRequest from(EventDetails details) {
        EventTimes times = details.times();
        return new EventRequest(
                details.title(),
                details.titleEn(),
                details.description(),
                details.place(),
                details.application(),
                times.start(),
                times.minutes(),
                times.rule(),
                times.except(),
                times.also(),
                times.skipsHolidays());
    }

    EventDetails toModel() {
        return new EventDetails(
                title.strip(),
                text(titleEn),
                text(description),
                text(place),
                text(application),
                new EventTimes(
                        time(start, "/start"),
                        minutes,
                        text(rule),
                        times(except, "/except/"),
                        times(also, "/also/"),
                        Boolean.TRUE.equals(skipsHolidays)));
    }

    private static List<LocalDateTime> times(@Nullable List<LocalDateTime> times, String pointer) {
        List<LocalDateTime> given = times == null ? List.of() : times;
        for (int i = 0; i < given.size(); i++) {
            time(given.get(i), pointer + i);
        }
        return given.stream().map(each -> each.truncatedTo(ChronoUnit.MINUTES)).toList();
    }

    private static LocalDateTime time(LocalDateTime time, String pointer) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw Refused.invalid(pointer, "out-of-range");
        }
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
