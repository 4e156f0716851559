/** What becomes of a referral because of its case, from case-events. */
@NullMarked
package org.tsunagari.referral.referral.incoming;

import org.jspecify.annotations.NullMarked;
