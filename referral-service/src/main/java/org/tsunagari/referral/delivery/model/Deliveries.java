package org.tsunagari.referral.delivery.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/** All deliveries of the municipality in hand. */
public interface Deliveries {

    Optional<Delivery> find(UUID id);

    /** The deliveries of a report, first asked for first. */
    List<Delivery> of(UUID report);

    /**
     * What of a report waits to be fetched or faxed, kept from others' changes until the transaction ends: what somebody else
     * settles at the same moment is not among them any more.
     */
    List<Delivery> waitingForSource(UUID report);

    /** Those of the steps of a referral and of what was written about it, first begun first; not of its reports. */
    List<Delivery> ofReferral(UUID referral);

    /** What a person's sources have to fetch or are to be faxed, or would be if the person had not said no; kept likewise. */
    List<Delivery> openOf(PersonId person);

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
