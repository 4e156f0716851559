package org.tsunagari.referral.delivery.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All deliveries of the municipality in hand. */
public interface Deliveries {

    Optional<Delivery> find(UUID id);

    /** The deliveries of a report, first asked for first. */
    List<Delivery> of(UUID report);

    /**
     * The deliveries to a subscription, latest first.
     *
     * @param before the last that is known already
     */
    List<Delivery> to(UUID subscription, Optional<UUID> before, int most);

    /** Adds a delivery; one by webhook is put among those that are due. */
    void add(Delivery delivery);

    /** Writes what became of it, and when it is due again. */
    void save(Delivery delivery);
}
