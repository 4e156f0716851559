package org.tsunagari.referral.webhook.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The secret of a subscription, and for a day the one before it: while the receiver changes over, messages bear both
 * signatures.
 */
public record Secrets(SigningSecret current, Optional<SigningSecret> previous, Optional<Instant> previousUntil) {

    /** How long the secret before stays good. */
    public static final Duration CHANGEOVER = Duration.ofHours(24);

    public static Secrets of(SigningSecret first) {
        return new Secrets(first, Optional.empty(), Optional.empty());
    }

    public Secrets rotatedTo(SigningSecret next, Instant now) {
        return new Secrets(next, Optional.of(current), Optional.of(now.plus(CHANGEOVER)));
    }

    /** Those to sign with at a time, the current one first. */
    public List<SigningSecret> inForce(Instant now) {
        return previous.filter(secret -> previousUntil.filter(now::isBefore).isPresent())
                .map(secret -> List.of(current, secret))
                .orElseGet(() -> List.of(current));
    }
}
