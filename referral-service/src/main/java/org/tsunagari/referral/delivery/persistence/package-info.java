/** Deliveries in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.delivery.persistence;

import org.jspecify.annotations.NullMarked;
