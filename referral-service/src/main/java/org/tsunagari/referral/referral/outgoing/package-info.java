/** Domain events of the referral as contract events. */
@NullMarked
package org.tsunagari.referral.referral.outgoing;

import org.jspecify.annotations.NullMarked;
