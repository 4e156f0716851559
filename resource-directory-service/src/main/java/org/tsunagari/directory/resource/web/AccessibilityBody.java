package org.tsunagari.directory.resource.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Accessibility;
import org.tsunagari.directory.resource.model.AccessibilityFeature;

/** What makes it possible to come. */
@Schema(name = "ResourceAccessibility")
public record AccessibilityBody(
        @Nullable @Size(max = 30) List<@NotNull AccessibilityFeature> features,
        @Nullable @Size(max = 1000) String note) {

    static @Nullable AccessibilityBody from(Accessibility accessibility) {
        return accessibility.equals(Accessibility.UNSAID)
                ? null
                : new AccessibilityBody(accessibility.features(), accessibility.note());
    }

    static Accessibility toModel(@Nullable AccessibilityBody body) {
        return body == null
                ? Accessibility.UNSAID
                : new Accessibility(Given.list(body.features()), Given.text(body.note()));
    }
}
