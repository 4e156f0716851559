package org.tsunagari.testkit.openapi;

import java.util.List;
import org.tsunagari.testkit.CheckedInFile;

/** The published API of a service, checked in, so that no change of it goes unnoticed. */
public final class OpenApiSnapshot {
    private OpenApiSnapshot() {}

    /** Fails when the live document differs from {@code docs/openapi/<service>.json}, and names what breaks clients. */
    public static void assertCurrent(String service, OpenApiDocument live) {
        assertCurrent(live, CheckedInFile.inRepository("docs/openapi/%s.json".formatted(service)));
    }

    static void assertCurrent(OpenApiDocument live, CheckedInFile file) {
        String canonical = live.canonical();
        if (file.text().filter(canonical::equals).isPresent()) {
            return;
        }
        if (CheckedInFile.updatesAreAskedFor()) {
            file.write(canonical);
            return;
        }
        List<String> breaking = file.text()
                .map(OpenApiDocument::parse)
                .map(old -> BreakingChanges.between(old, live))
                .orElse(List.of());
        throw new AssertionError("%s differs from the running service.%n%s%s"
                .formatted(
                        file.path(),
                        breaking.isEmpty()
                                ? ""
                                : "This BREAKS clients:%n  %s%n".formatted(String.join("\n  ", breaking)),
                        file.howToUpdate()));
    }
}
