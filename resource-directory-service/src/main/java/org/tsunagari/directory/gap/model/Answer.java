package org.tsunagari.directory.gap.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.hearing.model.Hearing.Story;

/**
 * A resource that came to be because something was missing.
 *
 * @param story how it came to be
 */
public record Answer(
        UUID id, Missing missing, UUID resource, @Nullable Story story, LocalDate on) {}
