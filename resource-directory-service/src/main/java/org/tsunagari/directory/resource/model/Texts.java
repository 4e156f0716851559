package org.tsunagari.directory.resource.model;

import org.jspecify.annotations.Nullable;

/** What it is, in a sentence or two. */
public record Texts(@Nullable String japanese, @Nullable String english) {

    public static final Texts UNSAID = new Texts(null, null);
}
