package org.tsunagari.referral.person.model;

import org.jspecify.annotations.Nullable;

/** Where the person is reached. */
public record Contact(
        String address,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable HomePosition homePosition) {

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
