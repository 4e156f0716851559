/**
 * One referral through the whole loop, through the public API only: from the clinic's referral to the withdrawal of the
 * consent. Every person and every institution in it is invented.
 */
@NullMarked
package org.tsunagari.local.journey;

import org.jspecify.annotations.NullMarked;
