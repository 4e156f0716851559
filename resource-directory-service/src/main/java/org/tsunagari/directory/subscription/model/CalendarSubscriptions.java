package org.tsunagari.directory.subscription.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The addresses of calendars in the municipality in hand. */
public interface CalendarSubscriptions {

    /** How many an account has; until the transaction ends, it gets no further one elsewhere. */
    int countOf(String account);

    void add(String account, CalendarSubscription subscription, AddressToken token);

    /** Those of an account, the oldest first. */
    List<CalendarSubscription> of(String account, Optional<UUID> after, int limit);

    /** @return whether the account had it */
    boolean remove(String account, UUID id);

    /** In whatever municipality: who reads at an address says nothing but the token. */
    Optional<String> municipalityOf(AddressToken token);

    Optional<CalendarSubscription> find(AddressToken token);

    void use(UUID id, LocalDate today);

    /** @return how many have ended */
    int forgetEnded(LocalDate today);
}
