package org.tsunagari.directory.taxonomy.model;

import java.time.LocalDate;
import java.util.List;

/**
 * The taxonomy as it was from a day on. A version never changes; a code never changes its meaning.
 *
 * @param version from 1
 * @param note what is new in it
 */
public record TaxonomyVersion(int version, LocalDate since, String note, List<TaxonomyTerm> terms) {}
