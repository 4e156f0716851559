package org.tsunagari.referral.subjectaccess.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tsunagari.referral.subjectaccess.persistence.HeldTable;

/** What tables and columns are called: as the bundle of the language says, else by the database's own comments. */
final class Wording {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private Wording(Locale language) {
        words = ResourceBundle.getBundle(
                "messages.held", language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
    }

    /** Japanese, unless English comes first. */
    static Wording of(List<Locale> accepted) {
        return new Wording(accepted.stream()
                .map(Locale::getLanguage)
                .filter(code -> code.equals("ja") || code.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.JAPANESE));
    }

    static Wording japanese() {
        return new Wording(Locale.JAPANESE);
    }

    String of(HeldTable table) {
        return words.containsKey(table.name()) ? words.getString(table.name()) : table.meaning();
    }

    String of(HeldTable table, HeldTable.Column column) {
        for (String key : List.of(table.name() + "." + column.name(), column.name())) {
            if (words.containsKey(key)) {
                return words.getString(key);
            }
        }
        return column.meaning();
    }

    String note(String key) {
        return words.getString("note." + key);
    }
}
