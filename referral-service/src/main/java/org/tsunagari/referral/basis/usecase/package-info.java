/** Tabling a case, opening a record in an emergency, and judging both. */
@NullMarked
package org.tsunagari.referral.basis.usecase;

import org.jspecify.annotations.NullMarked;
