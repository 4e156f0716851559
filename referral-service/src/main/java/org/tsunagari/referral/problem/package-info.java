/** Refusals that only this service gives. */
@NullMarked
package org.tsunagari.referral.problem;

import org.jspecify.annotations.NullMarked;
