package org.tsunagari.directory.history.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place that something about a resource came from.
 *
 * @param reference the id of an import, a suggestion, a hearing …
 */
public record Provenance(
        UUID resource,
        Source source,
        LocalDate on,
        @Nullable String note,
        @Nullable String reference) {}
