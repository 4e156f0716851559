/** Practitioners in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.practitioner.persistence;

import org.jspecify.annotations.NullMarked;
