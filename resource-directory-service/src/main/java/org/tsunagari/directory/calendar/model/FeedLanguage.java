package org.tsunagari.directory.calendar.model;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which language a calendar is wanted; what has no English words is told in Japanese. */
public enum FeedLanguage {
    JA,
    EN;

    /** As it stands in a URL, a header and a body. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FeedLanguage> of(String code) {
        return switch (code) {
            case "ja" -> Optional.of(JA);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    public String of(String japanese, @Nullable String english) {
        return this == EN && english != null ? english : japanese;
    }
}
