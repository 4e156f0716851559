package org.tsunagari.directory.exchange.municipal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.opening.model.TimeSpan;

/** Times as people write them in tables. What is not understood is not guessed at. */
final class WrittenHours {

    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−─ー〜-]|から");

    /** Half past is 半; of 12 o'clock in the afternoon nobody knows what it is. */
    private static final Pattern TIME =
            Pattern.compile("(翌日?|翌朝)?(午前|午後)?([0-9]{1,2})(?::([0-9]{2})(?::00)?|時(?:([0-9]{1,2})分|(半))?)");

    private static final Pattern ALL_DAY = Pattern.compile("24時間(営業|開放|利用可能?)?|終日");
    private static final Pattern SEPARATOR = Pattern.compile("[、,・/;]");
    private static final int NOON = 12;

    private WrittenHours() {}

    /** From when to when, as the API has it: a closing time that is not after the opening one is of the next day. */
    record Span(String opens, String closes) {

        private static final Span ALL_DAY = new Span("00:00", "24:00");

        void putTo(ObjectNode hours) {
            hours.put("opens", opens).put("closes", closes);
        }
    }

    /** Of two cells; or of one that has both ends, once or several times. Empty where they are not understood. */
    static Optional<List<Span>> spans(String opening, String closing) {
        String opens = plain(opening);
        String closes = plain(closing);
        if (isAllDay(opens, closes) || isAllDay(closes, opens)) {
            return Optional.of(List.of(Span.ALL_DAY));
        }
        if (!closes.isEmpty()) {
            return span(opens, closes).map(List::of);
        }
        List<Span> spans = new ArrayList<>();
        for (String part : SEPARATOR.split(opens)) {
            String[] ends = part.split("~", -1);
            if (ends.length != 2) {
                return Optional.empty();
            }
            Optional<Span> span = span(ends[0], ends[1]);
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(span.get());
        }
        return Optional.of(spans);
    }

    private static boolean isAllDay(String one, String other) {
        return ALL_DAY.matcher(one).matches() && (other.isEmpty() || other.equals(one));
    }

    static boolean isOpening(String written) {
        return opening(plain(written)).isPresent();
    }

    /** A day has no 24:00 at which something could open. */
    private static OptionalInt opening(String written) {
        OptionalInt time = minutes(written);
        return time.isPresent() && time.getAsInt() < TimeSpan.DAY ? time : OptionalInt.empty();
    }

    /** Closing times may go on after midnight (25:00, 翌2:00), until as late as it opened. */
    private static Optional<Span> span(String opens, String closes) {
        OptionalInt from = opening(opens);
        OptionalInt to = minutes(closes);
        if (from.isEmpty() || to.isEmpty() || to.getAsInt() > from.getAsInt() + TimeSpan.DAY) {
            return Optional.empty();
        }
        int end = to.getAsInt() > TimeSpan.DAY ? to.getAsInt() - TimeSpan.DAY : to.getAsInt();
        return Optional.of(new Span(text(from.getAsInt()), text(end)));
    }

    private static OptionalInt minutes(String written) {
        Matcher time = TIME.matcher(written.replace("正午", "12:00"));
        if (!time.matches()) {
            return OptionalInt.empty();
        }
        int hour = Integer.parseInt(time.group(3));
        int minute = time.group(6) != null ? 30 : number(time.group(4)) + number(time.group(5));
        boolean halfOfTheDay = time.group(2) != null;
        if (minute > 59 || (halfOfTheDay && hour >= NOON)) {
            return OptionalInt.empty();
        }
        int days = time.group(1) == null ? 0 : 1;
        return OptionalInt.of(days * TimeSpan.DAY + ("午後".equals(time.group(2)) ? hour + NOON : hour) * 60 + minute);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String plain(String written) {
        String text = Normalizer.normalize(written.strip(), Normalizer.Form.NFKC)
                .replace("\n", "、")
                .replaceAll("\\s", "");
        return DASH.matcher(text).replaceAll("~");
    }

    private static String text(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
