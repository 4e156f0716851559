package org.tsunagari.directory.resource.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left out, null, blank or empty is not said: one of them is not another content. */
final class Given {

    private Given() {}

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
