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
 * @param onAnotherPlace what becomes of a row that is known and has become another place
 */
public record ImportOptions(
        ExchangeFormat format,
        String source,
        boolean dryRun,
        boolean draft,
        @Nullable String category,
        OnLikelyDuplicate onLikelyDuplicate,
        OnAnotherPlace onAnotherPlace) {

    /** What becomes of it. */
    public enum OnLikelyDuplicate {
        /** It is taken in; both stand in the list of duplicates. */
        CREATE,
        /** It is not. */
        SKIP
    }

    /** What becomes of it. */
    public enum OnAnotherPlace {
        /** It is not taken in: its source has numbered its rows anew. */
        REFUSE,
        /** The resource becomes what the row says: it was renamed when it moved. */
        CHANGE
    }
}
