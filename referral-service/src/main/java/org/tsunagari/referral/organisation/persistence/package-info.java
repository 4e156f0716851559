/** Organisations in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.organisation.persistence;

import org.jspecify.annotations.NullMarked;
