package org.tsunagari.directory.exchange.usecase;

import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ExchangeFormat;

/**
 * How a file is to be taken.
 *
 * @param source within which the file's ids mean something
 * @param draft what is new is for editors only at first
 * @param category kind of what does not say its kind
 */
public record ImportOptions(
        ExchangeFormat format,
        String source,
        boolean dryRun,
        boolean draft,
        @Nullable String category) {}
