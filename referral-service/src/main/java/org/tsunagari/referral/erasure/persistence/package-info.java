/** Requests and holds in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.erasure.persistence;

import org.jspecify.annotations.NullMarked;
