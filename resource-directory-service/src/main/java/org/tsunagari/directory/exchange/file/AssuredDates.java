package org.tsunagari.directory.exchange.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The day on which somebody last said that all of it is so, as a file tells it. */
public final class AssuredDates {

    private AssuredDates() {}

    /**
     * Says it of the row. What is no day is left out, and so is what nobody can have said yet.
     *
     * @param written in ISO 8601; empty: nothing is said
     */
    public static void take(ImportedRow row, String written, String where, LocalDate today) {
        if (written.isBlank()) {
            return;
        }
        try {
            LocalDate day = LocalDate.parse(written.strip());
            if (day.isAfter(today)) {
                row.warning(where, "out-of-range", written);
            } else {
                row.assuredOn(day);
            }
        } catch (DateTimeParseException none) {
            row.warning(where, "wrong-format", written);
        }
    }
}
