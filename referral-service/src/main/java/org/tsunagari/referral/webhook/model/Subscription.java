package org.tsunagari.referral.webhook.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation's wish to be told at an address of its own.
 *
 * @param version counts the changes
 */
public record Subscription(
        UUID id,
        UUID organisation,
        WebhookUrl url,
        Secrets secrets,
        State state,
        Instant createdAt,
        String createdBy,
        long version) {

    /** Whether messages are sent. */
    public enum State {
        ACTIVE,
        /** Stopped by the organisation or the centre. */
        PAUSED,
        /** The endpoint answered 410 Gone: it wants nothing any more. */
        GONE
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public Subscription rotatedTo(SigningSecret next, Instant now) {
        return with(secrets.rotatedTo(next, now), state);
    }

    public Subscription pause() {
        return with(secrets, State.PAUSED);
    }

    public Subscription resume() {
        return with(secrets, State.ACTIVE);
    }

    public Subscription end() {
        return with(secrets, State.GONE);
    }

    private Subscription with(Secrets known, State next) {
        return new Subscription(id, organisation, url, known, next, createdAt, createdBy, version);
    }

    @Override
    public String toString() {
        return "Subscription[" + id + ", " + state + "]";
    }
}
