package org.tsunagari.directory.exchange.usecase;

import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ExchangeFormat;

/**
 * How a file is to be taken.
 *
 * @param source within which the file's ids mean something
 * @param draft what is new is for editors only at first
 * @param category kind of what does not say its kind
 * @param onLikelyDuplicate what becomes of a new row that looks like a resource from elsewhere
 */
public record ImportOptions(
        ExchangeFormat format,
        String source,
        boolean dryRun,
        boolean draft,
        @Nullable String category,
        OnLikelyDuplicate onLikelyDuplicate) {

    /** What becomes of it. */
    public enum OnLikelyDuplicate {
        /** It is taken in; both stand in the list of duplicates. */
        CREATE,
        /** It is not. */
        SKIP
    }
}
