package org.tsunagari.directory.photo.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo, without its picture.
 *
 * @param alternative what it shows, for those who do not see it
 * @param credit who took it, and on what terms it may be used
 */
public record Photo(
        UUID id,
        UUID resource,
        String alternative,
        @Nullable String alternativeEn,
        @Nullable String credit,
        int width,
        int height) {}
