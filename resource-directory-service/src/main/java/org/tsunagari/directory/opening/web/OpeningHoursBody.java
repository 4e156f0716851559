package org.tsunagari.directory.opening.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.opening.model.HolidayRule;
import org.tsunagari.directory.opening.model.OpeningException;
import org.tsunagari.directory.opening.model.OpeningHours;
import org.tsunagari.directory.opening.model.TimeSpan;
import org.tsunagari.directory.opening.model.WeeklyHours;
import org.tsunagari.kit.problem.Refused;

/** When something is open. */
@Schema(
        name = "OpeningHours",
        description =
                "Of a day the first that speaks of it counts: an exception of this year, one of every year, the rule for national holidays, the weekly hours")
public record OpeningHoursBody(
        @NotNull @Size(max = 50) List<@NotNull @Valid WeeklyBody> weekly,

        @Nullable @Schema(defaultValue = "AS_USUAL", description = "What happens on national holidays")
        HolidayRule holidays,

        @Nullable @Size(max = 10) @Schema(description = "With OWN_HOURS")
        List<@NotNull @Valid SpanBody> holidayHours,

        @Nullable @Size(max = 200) List<@NotNull @Valid ExceptionBody> exceptions,

        @Nullable @Size(max = 1000) @Schema(description = "What cannot be said in hours", examples = "雨の日はお休み")
        String note) {

    /** Hours that repeat. */
    @Schema(name = "WeeklyHours")
    public record WeeklyBody(
            @NotEmpty @Size(max = 7) List<@NotNull DayOfWeek> days,

            @Nullable
            @Size(max = 5)
            @Schema(description = "Which of these days in the month (第1・第3); left out: all of them", examples = "[1,3]")
            List<@NotNull @Min(1) @Max(5) Integer> weeks,

            @NotNull @Pattern(regexp = SpanBody.OPENS) @Schema(examples = "09:30")
            String opens,

            @NotNull @Pattern(regexp = SpanBody.CLOSES) @Schema(examples = "17:00")
            String closes) {

        static WeeklyBody from(WeeklyHours hours) {
            SpanBody span = SpanBody.from(hours.span());
            return new WeeklyBody(
                    hours.days(), hours.weeks().isEmpty() ? null : hours.weeks(), span.opens(), span.closes());
        }

        WeeklyHours toModel() {
            return new WeeklyHours(days, weeks == null ? List.of() : weeks, SpanBody.span(opens, closes));
        }
    }

    /** Days that are otherwise. */
    @Schema(name = "OpeningException", description = "Days that are otherwise; without hours it is closed")
    public record ExceptionBody(
            @NotNull LocalDate from,

            @Nullable @Schema(description = "The last of them, less than a year later; left out: one day")
            LocalDate to,

            @Nullable
            @Schema(
                    defaultValue = "false",
                    description = "By month and day, whatever the year of `from` and `to`; may reach over New Year")
            Boolean everyYear,

            @Nullable @Size(max = 10) List<@NotNull @Valid SpanBody> hours,

            @Nullable @Size(max = 200) @Schema(examples = "年末年始")
            String note) {

        static ExceptionBody from(OpeningException exception) {
            return new ExceptionBody(
                    exception.from(),
                    exception.to(),
                    exception.everyYear(),
                    exception.hours().stream().map(SpanBody::from).toList(),
                    exception.note());
        }

        OpeningException toModel(int index) {
            LocalDate last = to == null ? from : to;
            if (last.isBefore(from) || !last.isBefore(from.plusYears(1))) {
                throw Refused.invalid("/exceptions/" + index + "/to", "out-of-range");
            }
            return new OpeningException(
                    from,
                    last,
                    Boolean.TRUE.equals(everyYear),
                    spans(hours),
                    note == null || note.isBlank() ? null : note.strip());
        }
    }

    public static OpeningHoursBody from(OpeningHours hours) {
        return new OpeningHoursBody(
                hours.weekly().stream().map(WeeklyBody::from).toList(),
                hours.holidays(),
                hours.holidayHours().stream().map(SpanBody::from).toList(),
                hours.exceptions().stream().map(ExceptionBody::from).toList(),
                hours.note());
    }

    public OpeningHours toModel() {
        HolidayRule rule = holidays == null ? HolidayRule.AS_USUAL : holidays;
        List<TimeSpan> own = spans(holidayHours);
        if ((rule == HolidayRule.OWN_HOURS) == own.isEmpty()) {
            throw Refused.invalid("/holidayHours", own.isEmpty() ? "required" : "out-of-range");
        }
        List<ExceptionBody> given = exceptions == null ? List.of() : exceptions;
        List<OpeningException> others = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            others.add(given.get(i).toModel(i));
        }
        return new OpeningHours(
                weekly.stream().map(WeeklyBody::toModel).toList(),
                rule,
                own,
                others,
                note == null || note.isBlank() ? null : note.strip());
    }

    private static List<TimeSpan> spans(@Nullable List<SpanBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(SpanBody::toModel).toList();
    }
}
