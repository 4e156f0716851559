package org.tsunagari.directory.resource.model;

import java.util.ArrayList;
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

    public Naming with(String alternative) {
        List<String> more = new ArrayList<>(alternatives);
        more.add(alternative);
        return new Naming(name, kana, english, more);
    }

    public Naming without(String alternative) {
        return new Naming(
                name,
                kana,
                english,
                alternatives.stream()
                        .filter(other -> !other.equals(alternative))
                        .toList());
    }
}
