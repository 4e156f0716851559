package org.tsunagari.testkit.rules.planted.entangled.referral;

import org.tsunagari.testkit.rules.planted.entangled.consent.Consent;

/** Planted: one half of a cycle between features. */
public record Referral(Consent consent) {}
