package org.tsunagari.referral.forms;

import org.jspecify.annotations.Nullable;

/** The institution that referred: sender of form 1, addressee of form 2. */
public record FormSource(
        String institution,
        @Nullable String practitioner,
        @Nullable String fax) {}
