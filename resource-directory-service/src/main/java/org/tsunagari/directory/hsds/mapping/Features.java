package org.tsunagari.directory.hsds.mapping;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.AccessibilityFeature;

/** What makes it possible to come, by its Japanese name. */
final class Features {

    private static final Map<String, String> BY_NAME = Arrays.stream(AccessibilityFeature.values())
            .collect(Collectors.toMap(AccessibilityFeature::ja, AccessibilityFeature::name));

    private Features() {}

    static @Nullable String code(String name) {
        return BY_NAME.get(name.strip());
    }
}
