package org.tsunagari.referral.webhook.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation's wish to be told at an address of its own.
 *
 * @param eventTypes what it wants to be told of; never empty
 * @param version counts the changes
 */
public record Subscription(
        UUID id,
        UUID organisation,
        WebhookUrl url,
        Secrets secrets,
        Set<EventType> eventTypes,
        State state,
        Instant createdAt,
        String createdBy,
        long version) {

    public Subscription {
        eventTypes = Set.copyOf(eventTypes);
    }

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

    /** Whether it is to be told of this, now. */
    public boolean wants(EventType type) {
        return isActive() && type.isAmong(eventTypes);
    }

    /** The same, told of this from now on and of nothing else. */
    public Subscription choose(Set<EventType> chosen) {
        return new Subscription(id, organisation, url, secrets, chosen, state, createdAt, createdBy, version);
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
        return new Subscription(id, organisation, url, known, eventTypes, next, createdAt, createdBy, version);
    }

    @Override
    public String toString() {
        return "Subscription[" + id + ", " + state + "]";
    }
}
