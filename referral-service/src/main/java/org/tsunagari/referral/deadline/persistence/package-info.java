/** Deadlines in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.deadline.persistence;

import org.jspecify.annotations.NullMarked;
