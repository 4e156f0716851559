package org.tsunagari.directory.exchange.municipal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsunagari.directory.opening.model.HolidayRule;

/**
 * Days as people write them in tables. What is not understood is not guessed at.
 *
 * @param groups empty: on holidays only
 * @param holidays what holds on national holidays: OWN_HOURS where they are named, CLOSED where workdays are, and else as
 *     usual
 */
record WrittenDays(List<Group> groups, HolidayRule holidays) {

    /** In the order of {@link DayOfWeek}. */
    private static final String DAYS = "月火水木金土日";

    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−─ー〜-]");
    private static final Pattern RANGE = Pattern.compile("([月火水木金土日])~([月火水木金土日])");

    /** Some of the month's (第2・第4土曜), of the days that follow without a gap. */
    private static final Pattern ORDINAL = Pattern.compile("第([1-5](?:[・、,]?第?[1-5])*)((?:[月火水木金土日](?:曜日?)?)+)");

    /** Monday to Friday, and not on holidays. */
    private static final String WORKDAYS = "平日";

    private static final String KANJI_DIGITS = "一二三四五";
    private static final String HOLIDAYS = "祝";
    private static final Pattern HOLIDAY = Pattern.compile("祝日?");

    /** Words around the days that change nothing. */
    private static final Pattern FILLING = Pattern.compile("毎週|毎月|24時間|曜日|曜|から|まで|[・、,;/.\\s]");

    /**
     * Days that belong together.
     *
     * @param weeks which of them in the month, 1 to 5; empty: all of them
     */
    record Group(Set<DayOfWeek> days, Set<Integer> weeks) {}

    /** Empty where anything is left over that is no day. */
    static Optional<WrittenDays> read(String written) {
        String said = Normalizer.normalize(written, Normalizer.Form.NFKC);
        HolidayRule holidays = HOLIDAY.matcher(said).find()
                ? HolidayRule.OWN_HOURS
                : said.contains(WORKDAYS) ? HolidayRule.CLOSED : HolidayRule.AS_USUAL;
        return groups(plain(HOLIDAY.matcher(said).replaceAll("")))
                .filter(groups -> !groups.isEmpty() || holidays == HolidayRule.OWN_HOURS)
                .map(groups -> new WrittenDays(groups, holidays));
    }

    private static String plain(String written) {
        String text = written;
        for (int i = 0; i < KANJI_DIGITS.length(); i++) {
            text = text.replace(KANJI_DIGITS.charAt(i), (char) ('1' + i));
        }
        return DASH.matcher(text)
                .replaceAll("~")
                .replaceAll("(曜日?)?(から|~)", "~")
                .replaceAll("毎日|年中無休", DAYS)
                .replace(WORKDAYS, "月火水木金");
    }

    /** Days that follow on some of the month's could be some of the month's too: 第2土・日. */
    private static Optional<List<Group>> groups(String text) {
        List<Group> groups = new ArrayList<>();
        Matcher ordinal = ORDINAL.matcher(text);
        int end = text.length();
        boolean clear = true;
        if (ordinal.find()) {
            end = ordinal.start();
            int last = end;
            do {
                clear &= isFilling(text.substring(last, ordinal.start()));
                last = ordinal.end();
                groups.add(new Group(weekdays(ordinal.group(2)).orElseThrow(), weeks(ordinal.group(1))));
            } while (ordinal.find());
            clear &= isFilling(text.substring(last));
        }
        Optional<Set<DayOfWeek>> always = weekdays(text.substring(0, end));
        always.filter(days -> !days.isEmpty()).ifPresent(days -> groups.addFirst(new Group(days, Set.of())));
        return clear && always.isPresent() ? Optional.of(groups) : Optional.empty();
    }

    private static boolean isFilling(String text) {
        return FILLING.matcher(text).replaceAll("").isEmpty();
    }

    private static Set<Integer> weeks(String written) {
        return written.chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> digit - '0')
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Set<DayOfWeek>> weekdays(String text) {
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
        return Optional.of(days);
    }

    private static DayOfWeek day(char letter) {
        return DayOfWeek.of(DAYS.indexOf(letter) + 1);
    }

    /** The same hours on each of them. */
    ObjectNode hours(List<WrittenHours.Span> spans) {
        ObjectNode hours = JsonNodeFactory.instance.objectNode();
        ArrayNode weekly = hours.putArray("weekly");
        for (Group group : groups) {
            for (WrittenHours.Span span : spans) {
                ObjectNode week = weekly.addObject();
                group.days().forEach(day -> week.withArray("days").add(day.name()));
                group.weeks().forEach(number -> week.withArray("weeks").add(number));
                span.putTo(week);
            }
        }
        if (holidays != HolidayRule.AS_USUAL) {
            hours.put("holidays", holidays.name());
        }
        if (holidays == HolidayRule.OWN_HOURS) {
            ArrayNode own = hours.putArray("holidayHours");
            spans.forEach(span -> span.putTo(own.addObject()));
        }
        return hours;
    }

    /** With what holds on holidays, as {@link #read} reads it; where the columns cannot say it all, the days at least. */
    static String written(JsonNode hours) {
        HolidayRule holidays = HoursInWords.holidays(hours);
        List<String> groups = new ArrayList<>();
        if (HoursInWords.fitsColumns(hours)) {
            hours.path("weekly").forEach(week -> groups.add(group(week)));
        } else {
            Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
            hours.path("weekly").forEach(week -> all.addAll(days(week)));
            groups.add(letters(all));
        }
        if (holidays == HolidayRule.CLOSED
                && areWorkdays(hours.at("/weekly/0"))
                && !HoursInWords.closures(hours).onHolidays()) {
            groups.set(0, WORKDAYS);
        }
        String days = String.join("、", groups);
        if (holidays != HolidayRule.OWN_HOURS) {
            return days;
        }
        return days + (groups.size() > 1 || days.endsWith("曜") ? "、" : "") + HOLIDAYS;
    }

    /** One rule of the week. */
    static String group(JsonNode week) {
        String weeks = week.path("weeks").valueStream().map(JsonNode::asText).collect(Collectors.joining("・"));
        return weeks.isEmpty() ? letters(days(week)) : "第" + weeks + letters(days(week)) + "曜";
    }

    private static Set<DayOfWeek> days(JsonNode week) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        week.path("days").forEach(day -> days.add(DayOfWeek.valueOf(day.asText())));
        return days;
    }

    private static String letters(Set<DayOfWeek> days) {
        StringBuilder text = new StringBuilder();
        days.forEach(day -> text.append(DAYS.charAt(day.ordinal())));
        return text.toString();
    }

    static boolean areWorkdays(JsonNode week) {
        return week.path("weeks").isEmpty() && days(week).equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }
}
