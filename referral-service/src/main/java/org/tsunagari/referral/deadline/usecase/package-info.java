/** Setting deadlines as referrals move, and acting on those that pass. */
@NullMarked
package org.tsunagari.referral.deadline.usecase;

import org.jspecify.annotations.NullMarked;
