package org.tsunagari.evaluation.report.usecase;

import java.util.Optional;

/**
 * How many there are of something.
 *
 * @param first what tells this count from others of the same section; likewise second and third
 */
public record Tally(
        Tallied section, Optional<String> first, Optional<String> second, Optional<String> third, long count) {

    String key() {
        return first.orElseThrow();
    }
}
