package org.tsunagari.referral.person.model;

import java.time.Instant;
import java.util.Optional;

/**
 * That an account stands, or stood, for a person.
 *
 * @param ended empty while it does
 */
public record LinkedAccount(String account, AccountRelation relation, Instant linkedAt, Optional<Instant> ended) {

    @Override
    public String toString() {
        return "LinkedAccount[" + relation + ", " + linkedAt + "]";
    }
}
