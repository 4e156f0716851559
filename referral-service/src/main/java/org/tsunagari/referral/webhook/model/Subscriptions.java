package org.tsunagari.referral.webhook.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All webhook subscriptions of the municipality in hand. */
public interface Subscriptions {

    Optional<Subscription> find(UUID id);

    /** Those of an organisation, oldest first. */
    List<Subscription> of(UUID organisation);

    /** Those of all organisations, oldest first. */
    List<Subscription> all();

    void add(Subscription subscription);

    /** Writes secrets, event types and state; the answer has its new version. */
    Subscription save(Subscription subscription);
}
