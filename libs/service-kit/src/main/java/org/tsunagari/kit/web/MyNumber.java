package org.tsunagari.kit.web;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises an Individual Number (マイナンバー): 12 digits of which the last is a check digit, by article 8 and the
 * ordinance of the My Number Act. The Act forbids keeping it for purposes like ours, so no field takes it.
 */
public final class MyNumber {

    /** What people write between groups of digits; the long vowel mark is the usual slip of a Japanese keyboard. */
    private static final String DASH = "[ .\\-‐‑‒–—―−ー・]";

    /** What stands between them besides where a number is copied from a table or a form, or runs on in the next line. */
    private static final String GAP = "[\\s.,、/_|\\-‐‑‒–—―−ー・]{0,3}";

    /** In fours as on the card, in threes or sixes as read aloud, one by one as in the boxes of a form. */
    private static final Pattern TWELVE_DIGITS =
            Pattern.compile("""
            (?<![0-9])(?<![0-9]DASH)(?:\
            [0-9]{4}GAP[0-9]{4}GAP[0-9]{4}\
            |[0-9]{3}(?:DASH[0-9]{3}){3}\
            |[0-9]{6}DASH[0-9]{6}\
            |[0-9](?:(?!\\d)GAP[0-9]){11}\
            )(?!DASH?[0-9])""".replace("DASH", DASH).replace("GAP", GAP));

    /** Twelve digits at the end of an id of ours mean nothing. */
    private static final Pattern UUID = Pattern.compile(
            "(?i)(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])");

    private static final int LENGTH = 12;

    private MyNumber() {}

    public static boolean occursIn(String text) {
        if (text.length() < LENGTH) {
            return false;
        }
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher candidates = TWELVE_DIGITS.matcher(UUID.matcher(plain).replaceAll("id"));
        while (candidates.find()) {
            if (hasCheckDigit(candidates.group().replaceAll("[^0-9]", ""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int n = 1; n < LENGTH; n++) {
            int weight = n <= 6 ? n + 1 : n - 5;
            sum += weight * (digits.charAt(LENGTH - 1 - n) - '0');
        }
        int remainder = sum % 11;
        int check = remainder <= 1 ? 0 : 11 - remainder;
        return check == digits.charAt(LENGTH - 1) - '0';
    }
}
