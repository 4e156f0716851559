package org.tsunagari.directory.exchange.municipal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as people write them in tables. What is not understood is not guessed at. */
final class WrittenHours {

    /** In the order of {@link DayOfWeek}. */
    private static final String DAYS = "月火水木金土日";

    private static final Pattern RANGE = Pattern.compile("([月火水木金土日])[~〜-]([月火水木金土日])");

    /** Words around the days that change nothing. */
    private static final Pattern FILLING = Pattern.compile("曜日|曜|祝日|祝|から|まで|[・、,;\\s]");

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2})(?::00)?|時(?:(\\d{1,2})分)?)");

    private WrittenHours() {}

    /** Empty where anything is left over that is no day. */
    static Optional<Set<DayOfWeek>> days(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("曜日?(から|[~〜-])", "~")
                .replaceAll("毎日|年中無休", DAYS)
                .replace("平日", "月火水木金");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            DayOfWeek last = day(range.group(2).charAt(0));
            DayOfWeek day = day(range.group(1).charAt(0));
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        String rest = FILLING.matcher(RANGE.matcher(text).replaceAll("")).replaceAll("");
        for (int i = 0; i < rest.length(); i++) {
            if (DAYS.indexOf(rest.charAt(i)) < 0) {
                return Optional.empty();
            }
            days.add(day(rest.charAt(i)));
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private static DayOfWeek day(char letter) {
        return DayOfWeek.of(DAYS.indexOf(letter) + 1);
    }

    /** As {@code 09:30}. */
    static Optional<String> time(String written) {
        Matcher time =
                TIME.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!time.matches()) {
            return Optional.empty();
        }
        String minutes = time.group(2) == null ? time.group(3) : time.group(2);
        int hour = Integer.parseInt(time.group(1));
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour > 24 || minute > 59 ? Optional.empty() : Optional.of(text(hour, minute));
    }

    private static String text(int hour, int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }

    static String written(Iterable<JsonNode> days) {
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        days.forEach(day -> open.add(DayOfWeek.valueOf(day.asText())));
        StringBuilder text = new StringBuilder();
        open.forEach(day -> text.append(DAYS.charAt(day.ordinal())));
        return text.toString();
    }

    static ObjectNode weekly(Set<DayOfWeek> days, String opens, String closes) {
        ObjectNode hours = JsonNodeFactory.instance.objectNode();
        ObjectNode week = hours.putArray("weekly").addObject();
        days.forEach(day -> week.withArray("days").add(day.name()));
        week.put("opens", opens).put("closes", closes);
        return hours;
    }
}
