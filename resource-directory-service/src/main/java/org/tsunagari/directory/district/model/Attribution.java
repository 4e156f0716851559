package org.tsunagari.directory.district.model;

import org.jspecify.annotations.Nullable;

/** Who drew the boundaries, and of what, as their licence wants it to be said wherever they are shown (出典). */
public record Attribution(String japanese, @Nullable String english) {}
