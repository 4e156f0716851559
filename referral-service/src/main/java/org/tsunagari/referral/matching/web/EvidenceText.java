package org.tsunagari.referral.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tsunagari.referral.likeness.model.Level;

/** The levels of agreement in words. */
final class EvidenceText {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private EvidenceText() {}

    static String of(Level level, Locale language) {
        return ResourceBundle.getBundle(
                        "messages.likeness", language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK)
                .getString(level.name());
    }

    /** Japanese, unless English comes first. */
    static Locale language(List<Locale> accepted) {
        return accepted.stream()
                .map(Locale::getLanguage)
                .filter(code -> code.equals("ja") || code.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.JAPANESE);
    }
}
