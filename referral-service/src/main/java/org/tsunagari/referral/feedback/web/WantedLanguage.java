package org.tsunagari.referral.feedback.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.feedback.model.ContactPreference.Language;
import org.tsunagari.referral.feedback.model.Feedback;

/** The language to say it in: the reader's, where they state one that we speak. */
final class WantedLanguage {

    private static final List<Locale> OFFERED = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private WantedLanguage() {}

    static Language of(@Nullable String acceptLanguage, Feedback feedback) {
        if (acceptLanguage == null) {
            return feedback.language();
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            if (found == null) {
                return feedback.language();
            }
            return found.equals(Locale.ENGLISH) ? Language.EN : Language.JA;
        } catch (IllegalArgumentException malformed) {
            return feedback.language();
        }
    }
}
