package org.tsunagari.referral.person.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the person is reached, as far as anybody knows.
 *
 * @param address null where nobody knows it; of somebody without a fixed abode, where they are mostly found
 */
public record Contact(
        @Nullable String address,
        boolean noFixedAbode,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable HomePosition homePosition) {

    /** Where the person lives: not where somebody without a home stays, which they share with others. */
    public Optional<String> home() {
        return noFixedAbode ? Optional.empty() : Optional.ofNullable(address);
    }

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
