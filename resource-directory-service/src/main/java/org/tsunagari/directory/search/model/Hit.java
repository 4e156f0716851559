package org.tsunagari.directory.search.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.notice.model.Notice;
import org.tsunagari.directory.resource.model.Resource;

/**
 * A resource that was found.
 *
 * @param distanceMetres along the ground, whole metres
 * @param highlights where the words were found
 * @param openNow null where nobody knows
 * @param order the value that the list is ordered by, for the cursor
 */
public record Hit(
        Resource resource,
        @Nullable Long distanceMetres,
        List<Highlight> highlights,
        @Nullable Boolean openNow,
        List<Notice> notices,
        String order) {

    /** A field in which something was found, in parts. */
    public record Highlight(String field, List<Part> parts) {}

    /** A part of a text, and whether it is what was looked for. */
    public record Part(String text, boolean match) {}
}
