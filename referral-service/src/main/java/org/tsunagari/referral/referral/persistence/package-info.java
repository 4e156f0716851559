/** Referrals in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.referral.persistence;

import org.jspecify.annotations.NullMarked;
