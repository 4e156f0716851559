package org.tsunagari.kit.web;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises an Individual Number (マイナンバー): 12 digits of which the last is a check digit, by article 8 and the
 * ordinance of the My Number Act. The Act forbids keeping it for purposes like ours, so no field takes it.
 */
final class MyNumber {

    /** Standing alone: inside a UUID twelve digits mean nothing. */
    private static final Pattern TWELVE_DIGITS =
            Pattern.compile("(?<![0-9A-Za-z-])[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9A-Za-z-])");

    private static final int LENGTH = 12;

    private MyNumber() {}

    static boolean occursIn(String text) {
        if (text.length() < LENGTH) {
            return false;
        }
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher candidates = TWELVE_DIGITS.matcher(plain);
        while (candidates.find()) {
            if (hasCheckDigit(candidates.group().replaceAll("[ -]", ""))) {
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
