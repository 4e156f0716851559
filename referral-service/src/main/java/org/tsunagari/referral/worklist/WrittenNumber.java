package org.tsunagari.referral.worklist;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagari.referral.referral.model.ReferralNumber;

/** A referral's number as somebody hears it on the phone and types it: in any width and case, with or without zeros. */
final class WrittenNumber {

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\u30fc]");
    private static final Pattern NUMBER = Pattern.compile("(R|H|令和|平成)([0-9]{1,2}|元)年?-([0-9]{1,9})");

    private WrittenNumber() {}

    /** The number as it is kept; empty for what can be none. */
    static Optional<ReferralNumber> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(DASHES.matcher(plain).replaceAll("-"));
        if (!number.matches()) {
            return Optional.empty();
        }
        String era = number.group(1).equals("R") || number.group(1).equals("令和") ? "R" : "H";
        int year = number.group(2).equals("元") ? 1 : Integer.parseInt(number.group(2));
        return Optional.of(new ReferralNumber("%s%d-%04d".formatted(era, year, Integer.parseInt(number.group(3)))));
    }
}
