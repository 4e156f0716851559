package org.tsunagari.evaluation.fact.model;

import java.util.UUID;

/** A case of case-service. */
public record CaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
