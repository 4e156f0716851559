/** Giving and withdrawing consent. */
@NullMarked
package org.tsunagari.referral.consent.usecase;

import org.jspecify.annotations.NullMarked;
