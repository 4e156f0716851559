package org.tsunagari.directory.resource.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many more can come.
 *
 * @param unit what is counted: places, beds, portions
 * @param available free at the moment
 * @param waiting how many wait for a place
 * @param askedOn the day on which it was so
 */
public record Capacity(
        String unit,
        @Nullable Integer maximum,
        @Nullable Integer available,
        @Nullable Integer waiting,
        LocalDate askedOn) {}
