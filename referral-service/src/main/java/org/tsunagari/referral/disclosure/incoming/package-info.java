/** Readings in the other services, told for the ledger. */
@NullMarked
package org.tsunagari.referral.disclosure.incoming;

import org.jspecify.annotations.NullMarked;
