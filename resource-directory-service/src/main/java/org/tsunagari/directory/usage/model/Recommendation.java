package org.tsunagari.directory.usage.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource that people like this were connected with.
 *
 * @param people at least so many
 */
public record Recommendation(
        UUID resource, String name, String kind, @Nullable String district, int people, Room room) {}
