/** What the case tells: projections of case-events. */
@NullMarked
package org.tsunagari.referral.support.incoming;

import org.jspecify.annotations.NullMarked;
