package org.tsunagari.directory.exchange.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people write them: with brackets, words around them, an extension, several in one cell. */
public final class PhoneNumbers {

    private static final Pattern NONE = Pattern.compile("[-*]*|なし|無し?|不明|該当なし");

    /** As the API takes them. */
    private static final Pattern PLAIN = Pattern.compile("\\+?[0-9][0-9-]{3,18}");

    private static final Pattern DOMESTIC = Pattern.compile("0[0-9]{9,10}");
    private static final int MOST_DOMESTIC = 11;

    /** One number for both. */
    private static final Pattern PHONE_AND_FAX =
            Pattern.compile("(tel|電話)\\s*[・/&,、]?\\s*(fax|ファックス|ファクス)|(fax|ファックス|ファクス)(兼用|共通)");

    private static final Pattern EXTENSION = Pattern.compile("\\(?\\s*(内線|ext\\.?)[番号:\\s]*[0-9][0-9,・\\-~〜]*\\s*\\)?");
    private static final Pattern SEPARATOR = Pattern.compile("[、,・/;|~〜\\n]|または|又は|および|及び");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?[0-9][0-9(). -]*[0-9]");
    private static final Pattern FAX = Pattern.compile("fax|ファックス|ファクス");

    /** Words around a number that change nothing. */
    private static final Pattern FILLING = Pattern.compile("大?代表|代|電話|番号|tel|phone|直通|[☎☏:.\\-()\\[\\]【】「」<>\\s]");

    private PhoneNumbers() {}

    /**
     * What a cell says.
     *
     * @param number the first one
     * @param whole nothing more is said
     */
    public record Reading(@Nullable String number, boolean whole) {}

    /** Says it of the row; of a cell that cannot be read nothing is said. */
    public static void take(ImportedRow row, String written, String where) {
        row.comesFrom("phone", where);
        Reading reading = read(written);
        if (reading.number() != null) {
            row.said().put("phone", reading.number());
        } else if (reading.whole()) {
            row.said().putNull("phone");
        }
        if (!reading.whole()) {
            row.warning(where, reading.number() == null ? "wrong-format" : "partly-taken", written);
        }
    }

    /** With the digits of ASCII, and a hyphen for whatever dash, bracket or gap stands between them. */
    public static Reading read(String written) {
        if (PLAIN.matcher(written).matches()) {
            return new Reading(written, true);
        }
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
                .replace("\"", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[‐‑‒–—―−─ー]", "-");
        if (NONE.matcher(text).matches()) {
            return new Reading(null, true);
        }
        text = PHONE_AND_FAX.matcher(text).replaceAll("tel");
        String withoutExtension = EXTENSION.matcher(text).replaceAll("");
        boolean whole = withoutExtension.equals(text);
        List<String> numbers = new ArrayList<>();
        for (String part : SEPARATOR.split(withoutExtension)) {
            whole &= readPart(part, numbers);
        }
        return new Reading(numbers.isEmpty() ? null : numbers.getFirst(), whole && numbers.size() == 1);
    }

    private static boolean readPart(String part, List<String> numbers) {
        boolean whole = true;
        int end = 0;
        Matcher number = NUMBER.matcher(part);
        while (number.find()) {
            String before = part.substring(end, number.start());
            end = number.end();
            boolean taken = !FAX.matcher(before).find() && takeApart(number.group(), numbers);
            whole &= taken && isFilling(before);
        }
        return whole && isFilling(part.substring(end));
    }

    private static boolean isFilling(String text) {
        return FILLING.matcher(text).replaceAll("").isEmpty();
    }

    /** Two numbers may stand beside each other with no more than a gap between them. */
    private static boolean takeApart(String digits, List<String> numbers) {
        List<String> groups = List.of(plain(digits).split("-", -1));
        int from = 0;
        for (int to = 1; to <= groups.size(); to++) {
            String joined = String.join("-", groups.subList(from, to));
            if (DOMESTIC.matcher(joined.replace("-", "")).matches()) {
                numbers.add(joined);
                from = to;
            }
        }
        String rest = String.join("-", groups.subList(from, groups.size()));
        boolean abroadOrLocal = from == 0
                && PLAIN.matcher(rest).matches()
                && !(rest.startsWith("0") && rest.replace("-", "").length() > MOST_DOMESTIC);
        if (abroadOrLocal) {
            numbers.add(rest);
        }
        return rest.isEmpty() || abroadOrLocal;
    }

    private static String plain(String written) {
        return written.replaceAll("[().\\s]", "-").replaceAll("-+", "-").replaceAll("^-|-$", "");
    }
}
