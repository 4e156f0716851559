package org.tsunagari.casework.casefile.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a case ended.
 *
 * @param reason empty once the person is erased
 */
public record Closing(LocalDate on, Optional<FreeText> reason) {}
