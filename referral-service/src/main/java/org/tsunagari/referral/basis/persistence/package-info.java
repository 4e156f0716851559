/** Other bases in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.basis.persistence;

import org.jspecify.annotations.NullMarked;
