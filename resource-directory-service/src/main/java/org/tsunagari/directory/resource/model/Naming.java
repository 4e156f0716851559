package org.tsunagari.directory.resource.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a resource is called.
 *
 * @param kana reading of the name
 * @param english for those who read no Japanese
 * @param alternatives what people say instead
 */
public record Naming(
        String name, @Nullable String kana, @Nullable String english, List<String> alternatives) {

    public Naming {
        alternatives = List.copyOf(alternatives);
    }
}
