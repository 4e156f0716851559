/** Listing referrals. */
@NullMarked
package org.tsunagari.referral.worklist.usecase;

import org.jspecify.annotations.NullMarked;
