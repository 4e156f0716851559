/** Referrals that are being written or keyed in. */
@NullMarked
package org.tsunagari.referral.draft;

import org.jspecify.annotations.NullMarked;
