package org.tsunagari.directory.resource.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes it possible to come. */
public record Accessibility(
        List<AccessibilityFeature> features, @Nullable String note) {

    public static final Accessibility UNSAID = new Accessibility(List.of(), null);

    public Accessibility {
        features = features.stream().distinct().sorted().toList();
    }

    /** Whether one need not go there. */
    public boolean comesToPeople() {
        return features.contains(AccessibilityFeature.HOME_VISIT) || features.contains(AccessibilityFeature.ONLINE);
    }
}
