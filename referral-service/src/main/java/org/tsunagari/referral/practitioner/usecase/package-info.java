/** Registering, finding and bringing in practitioners. */
@NullMarked
package org.tsunagari.referral.practitioner.usecase;

import org.jspecify.annotations.NullMarked;
