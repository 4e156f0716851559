package org.tsunagari.directory.search.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody who is typing may mean. */
public record Completion(
        UUID id,
        String name,
        @Nullable String kana,
        String kind,
        @Nullable String district) {}
