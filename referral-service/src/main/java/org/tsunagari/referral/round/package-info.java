/** What falls due and is looked for regularly, whatever feature it belongs to. */
@NullMarked
package org.tsunagari.referral.round;

import org.jspecify.annotations.NullMarked;
