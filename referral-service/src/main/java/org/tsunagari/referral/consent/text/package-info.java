/** The plain texts that people agree to, as versioned data that is checked in. */
@NullMarked
package org.tsunagari.referral.consent.text;

import org.jspecify.annotations.NullMarked;
