/** What was recorded about a person before it was corrected, and why. */
@NullMarked
package org.tsunagari.referral.correction.model;

import org.jspecify.annotations.NullMarked;
