package org.tsunagari.directory.opening.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.directory.opening.model.TimeSpan;

/** From when to when. */
@Schema(
        name = "OpeningSpan",
        description =
                "Municipal time. A closing time that is not after the opening time is of the next day; 24:00 is midnight")
public record SpanBody(
        @NotNull @Pattern(regexp = OPENS) @Schema(examples = "09:30")
        String opens,

        @NotNull @Pattern(regexp = CLOSES) @Schema(examples = "17:00")
        String closes) {

    static final String OPENS = "([01][0-9]|2[0-3]):[0-5][0-9]";
    static final String CLOSES = OPENS + "|24:00";

    public static SpanBody from(TimeSpan span) {
        return new SpanBody(text(span.opens()), text(closing(span)));
    }

    /** Minutes since midnight as they are written. */
    static int closing(TimeSpan span) {
        return span.closes() > TimeSpan.DAY ? span.closes() - TimeSpan.DAY : span.closes();
    }

    TimeSpan toModel() {
        return span(opens, closes);
    }

    static TimeSpan span(String opens, String closes) {
        int from = minutes(opens);
        int to = minutes(closes);
        return new TimeSpan(from, to > from ? to : to + TimeSpan.DAY);
    }

    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    static String text(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
