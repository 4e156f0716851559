package org.tsunagari.kit.web;

import java.time.Instant;
import java.time.LocalDate;

/** What can be sought at all: years of four digits, and text without control characters but line breaks and tabs. */
final class Storable {

    private static final int LAST_YEAR = 9999;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Storable() {}

    static boolean is(Object value) {
        return switch (value) {
            case String text ->
                text.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
            case LocalDate day -> day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
            case Instant moment -> !moment.isBefore(EARLIEST) && moment.isBefore(END);
            default -> true;
        };
    }
}
