package org.tsunagari.referral.likeness.model;

import java.util.List;

/** Telephone numbers as digits in their national form. */
final class PhoneNumber {

    private static final int SHORTEST = 6;

    private PhoneNumber() {}

    /** The numbers that are long enough to tell something, each once. */
    static List<String> all(List<String> written) {
        return written.stream()
                .map(PhoneNumber::digits)
                .filter(digits -> digits.length() >= SHORTEST)
                .distinct()
                .sorted()
                .toList();
    }

    private static String digits(String written) {
        String digits = Width.unify(written).replaceAll("[^0-9+]", "");
        return digits.startsWith("+81") ? "0" + digits.substring(3).replaceFirst("^0", "") : digits.replace("+", "");
    }
}
