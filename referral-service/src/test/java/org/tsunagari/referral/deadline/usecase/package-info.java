/** Reckoning with deadlines. */
@NullMarked
package org.tsunagari.referral.deadline.usecase;

import org.jspecify.annotations.NullMarked;
