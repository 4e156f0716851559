/** What is done with referrals. */
@NullMarked
package org.tsunagari.referral.referral.usecase;

import org.jspecify.annotations.NullMarked;
