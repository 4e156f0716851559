/** How well persons are found again, measured on an invented register whose truth is known. */
@NullMarked
package org.tsunagari.referral.likeness.quality;

import org.jspecify.annotations.NullMarked;
