/** How the texts that people agree to are found. */
@NullMarked
package org.tsunagari.referral.consent.text;

import org.jspecify.annotations.NullMarked;
