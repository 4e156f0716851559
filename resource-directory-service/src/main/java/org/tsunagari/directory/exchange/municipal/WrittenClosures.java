package org.tsunagari.directory.exchange.municipal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.opening.model.HolidayRule;

/**
 * What the remark beside the hours says of days on which it is closed: 祝日・年末年始(12/29〜1/3)を除く. Who goes out of the
 * house once in a month must not find a shut door (ADR 0303). What is not understood is not guessed at: when 年末年始 without
 * days begins, or which day is meant by 月曜(祝日の場合は翌日)休館.
 *
 * @param onHolidays closed on national holidays
 * @param weekdays closed on these days of the week
 * @param everyYear closed on these days of every year
 * @param whole nothing else is said of closed days or of holidays
 */
record WrittenClosures(boolean onHolidays, Set<DayOfWeek> weekdays, List<Period> everyYear, boolean whole) {

    /** Of a sentence without any of these, no day is expected. */
    private static final Pattern TELLING = Pattern.compile("休|除|閉|年末|年始|祝");

    private static final Pattern SENTENCE_END = Pattern.compile("[。\\n;]");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−─ー〜-]");

    /**
     * Days of every year.
     *
     * @param from may be later in the year than {@code to}: over New Year
     * @param name null where it says none
     */
    record Period(MonthDay from, MonthDay to, @Nullable String name) {

        /** A leap year, so that it has every day; none is meant, and another one each year would be news each year. */
        private static final int SOME_YEAR = 2000;

        ObjectNode exception() {
            int first = to.isBefore(from) ? SOME_YEAR - 1 : SOME_YEAR;
            ObjectNode exception = JsonNodeFactory.instance
                    .objectNode()
                    .put("from", from.atYear(first).toString())
                    .put("to", to.atYear(SOME_YEAR).toString())
                    .put("everyYear", true);
            return name == null ? exception : exception.put("note", name);
        }
    }

    static WrittenClosures read(String note) {
        String text =
                DASH.matcher(Normalizer.normalize(note, Normalizer.Form.NFKC)).replaceAll("~");
        Said said = new Said();
        for (String sentence : SENTENCE_END.split(text)) {
            said.take(sentence.replaceAll("\\s", ""));
        }
        return new WrittenClosures(said.onHolidays, said.weekdays, List.copyOf(said.everyYear), said.whole);
    }

    /** Where the days say that it is open then, the remark is the more careful of the two. */
    boolean agreesWith(WrittenDays days) {
        return !(onHolidays && days.holidays() == HolidayRule.OWN_HOURS)
                && days.groups().stream()
                        .flatMap(group -> group.days().stream())
                        .noneMatch(weekdays::contains);
    }

    void putTo(ObjectNode hours) {
        if (onHolidays) {
            hours.put("holidays", HolidayRule.CLOSED.name()).remove("holidayHours");
        }
        if (!everyYear.isEmpty()) {
            hours.set("exceptions", exceptions());
        }
    }

    /** Whether these exceptions are what the remark says, and nothing else is. */
    boolean accountFor(JsonNode exceptions) {
        return exceptions.isEmpty() ? everyYear.isEmpty() : exceptions().equals(exceptions);
    }

    private ArrayNode exceptions() {
        ArrayNode exceptions = JsonNodeFactory.instance.arrayNode();
        everyYear.forEach(period -> exceptions.add(period.exception()));
        return exceptions;
    }

    /** What has been understood so far. */
    private static final class Said {

        private static final String DAYS = "月火水木金土日";

        private static final Pattern HOLIDAYS =
                Pattern.compile("国民の祝日に関する法律(\\(昭和23年法律第178号\\))?に(規定する|定める)休日|(国民の)?祝(祭日|日)?|振替休日");

        private static final Pattern WEEKDAY = Pattern.compile("(?:毎週)?([" + DAYS + "])(?:曜日?)?");

        private static final String SHUT = "(?:(?:お?休み|休(?:館|業|園|所|診|校|場|止)|閉(?:館|庁|所|園|鎖|店|場)|定休)(?:日(?!曜))?|休(?!日))";

        private static final String NAME = "年末年始|お盆";

        /** One day, or from one to another, the name of the days before or behind. */
        private static final Pattern PERIOD = Pattern.compile("(?:(?<name>" + NAME + ")(?:期間)?(?<shut>の?" + SHUT
                + ")?[の:は]?)?\\(?(?<month>[0-9]{1,2})[/月.](?<day>[0-9]{1,2})日?"
                + "(?:(?:~|から)(?:翌年?の?)?(?<lastMonth>[0-9]{1,2})[/月.](?<lastDay>[0-9]{1,2})日?(?:まで)?)?\\)?"
                + "(?:の?\\(?(?<nameBehind>" + NAME + ")\\)?)?");

        /** Of which it does not say when they are. */
        private static final Pattern UNDATED = Pattern.compile("(?:" + NAME + ")(?:期間)?|等|など");

        /** 休まず is the opposite of 休; so what follows must be the end of what is said. */
        private static final Pattern CLOSED = Pattern.compile("(?:の(?:日|場合|とき|期間))?[はをもが]?(?:除(?:く|きます|外)|" + SHUT
                + "(?:です|とする|とします|となります|いたします|します)?(?=$|[・、,()/※]|また|なお|ただし|但し))");

        private static final Pattern HEADING = Pattern.compile(SHUT + "[:は]?");
        private static final Pattern NEVER = Pattern.compile("(?:年中)?無休|" + SHUT + "[:は]?(?:なし|無し)");
        private static final Pattern FILLING = Pattern.compile("(?:毎日|ただし|但し|なお|また|および|及び|並びに|[・、,とや/()\\[\\]【】※])+");

        private boolean onHolidays;
        private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        private final List<Period> everyYear = new ArrayList<>();
        private boolean whole = true;

        /** What is done with the days that were named, as soon as it says that they are the closed ones. */
        private final List<Runnable> named = new ArrayList<>();

        void take(String sentence) {
            Matcher at = Pattern.compile("").matcher(sentence);
            boolean heading = false;
            int end = sentence.length();
            int position = 0;
            named.clear();
            while (position < end) {
                at.region(position, end);
                if (follows(at, FILLING) || (named.isEmpty() && follows(at, NEVER))) {
                    position = at.end();
                } else if (follows(at, PERIOD) && isPeriod(at)) {
                    position = at.end();
                    if (at.group("shut") != null) {
                        close();
                    }
                } else if (isDay(at) || isUndated(at)) {
                    position = at.end();
                } else if (!named.isEmpty() && follows(at, CLOSED)) {
                    position = at.end();
                    close();
                } else if (named.isEmpty() && !heading && follows(at, HEADING)) {
                    position = at.end();
                    heading = true;
                } else {
                    break;
                }
            }
            if (position == end && heading) {
                close();
            }
            if ((position < end || !named.isEmpty())
                    && TELLING.matcher(sentence).find()) {
                whole = false;
            }
        }

        private static boolean follows(Matcher at, Pattern pattern) {
            return at.usePattern(pattern).lookingAt();
        }

        private void close() {
            named.forEach(Runnable::run);
            named.clear();
        }

        private boolean isDay(Matcher at) {
            if (follows(at, HOLIDAYS)) {
                named.add(() -> onHolidays = true);
                return true;
            }
            if (follows(at, WEEKDAY)) {
                DayOfWeek day = DayOfWeek.of(DAYS.indexOf(at.group(1)) + 1);
                named.add(() -> weekdays.add(day));
                return true;
            }
            return false;
        }

        private boolean isUndated(Matcher at) {
            boolean undated = follows(at, UNDATED);
            if (undated) {
                named.add(() -> whole = false);
            }
            return undated;
        }

        private boolean isPeriod(Matcher at) {
            try {
                MonthDay from = day(at.group("month"), at.group("day"));
                MonthDay to = at.group("lastMonth") == null ? from : day(at.group("lastMonth"), at.group("lastDay"));
                String name = at.group("name") == null ? at.group("nameBehind") : at.group("name");
                named.add(() -> everyYear.add(new Period(from, to, name)));
                return true;
            } catch (DateTimeException none) {
                return false;
            }
        }

        private static MonthDay day(String month, String day) {
            return MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
        }
    }
}
