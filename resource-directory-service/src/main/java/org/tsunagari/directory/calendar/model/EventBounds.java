package org.tsunagari.directory.calendar.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Between what times an event can take place at all.
 *
 * @param to null: without end
 */
public record EventBounds(LocalDateTime from, @Nullable LocalDateTime to) {}
