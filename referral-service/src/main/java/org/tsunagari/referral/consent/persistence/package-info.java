/** The ledger in PostgreSQL: append-only. */
@NullMarked
package org.tsunagari.referral.consent.persistence;

import org.jspecify.annotations.NullMarked;
