/** Corrections in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.correction.persistence;

import org.jspecify.annotations.NullMarked;
