package org.tsunagari.evaluation.outcome.model;

import java.util.Optional;

/** A score before and after. Where one of the two is missing, so is the difference. */
public record Difference(Optional<Integer> before, Optional<Integer> after) {

    public Optional<Integer> change() {
        return before.flatMap(first -> after.map(last -> last - first));
    }
}
