package org.tsunagari.casework.casefile.model;

import java.util.UUID;

/** A link worker, by the subject of the account's token. */
public record WorkerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
