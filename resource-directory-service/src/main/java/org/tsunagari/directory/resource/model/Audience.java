package org.tsunagari.directory.resource.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who it suits.
 *
 * @param eligibility conditions in words
 * @param languages BCP 47 codes of what is spoken there
 */
public record Audience(
        List<SuitedFor> suits,
        @Nullable String eligibility,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        List<String> languages,
        @Nullable String languageNote) {

    public static final Audience UNSAID = new Audience(List.of(), null, null, null, List.of(), null);

    public Audience {
        suits = suits.stream().distinct().sorted().toList();
        languages = languages.stream().distinct().toList();
    }
}
