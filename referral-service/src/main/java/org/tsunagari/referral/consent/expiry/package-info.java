/** Notices in time that consents have ended. */
@NullMarked
package org.tsunagari.referral.consent.expiry;

import org.jspecify.annotations.NullMarked;
