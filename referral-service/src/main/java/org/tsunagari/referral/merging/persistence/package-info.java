/** Merges in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.merging.persistence;

import org.jspecify.annotations.NullMarked;
