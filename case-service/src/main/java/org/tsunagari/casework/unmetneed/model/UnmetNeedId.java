package org.tsunagari.casework.unmetneed.model;

import java.util.UUID;

/** An unmet need. */
public record UnmetNeedId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
