/** Lists of referrals: a read side, a query without ceremony. */
@NullMarked
package org.tsunagari.referral.worklist;

import org.jspecify.annotations.NullMarked;
