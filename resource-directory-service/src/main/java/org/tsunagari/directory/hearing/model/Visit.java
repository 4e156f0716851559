package org.tsunagari.directory.hearing.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has been there (まちあるき). */
public record Visit(
        UUID id, UUID resource, LocalDate on, @Nullable String note) {}
