package org.tsunagari.evaluation.outcome.model;

import java.util.UUID;

public record OutcomeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
