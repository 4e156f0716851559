/** Receipts of searches, and pairs that were told apart. */
@NullMarked
package org.tsunagari.referral.matching.persistence;

import org.jspecify.annotations.NullMarked;
