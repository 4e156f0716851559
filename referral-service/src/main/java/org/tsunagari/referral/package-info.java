/** Persons, organisations, referrals, consents, disclosures and status reports. */
@NullMarked
package org.tsunagari.referral;

import org.jspecify.annotations.NullMarked;
