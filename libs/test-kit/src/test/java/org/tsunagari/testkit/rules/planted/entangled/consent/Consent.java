package org.tsunagari.testkit.rules.planted.entangled.consent;

import org.jspecify.annotations.Nullable;
import org.tsunagari.testkit.rules.planted.entangled.referral.Referral;

/** Planted: the other half. */
public record Consent(@Nullable Referral origin) {}
