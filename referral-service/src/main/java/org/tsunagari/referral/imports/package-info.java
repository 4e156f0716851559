/** Bringing many rows in at once: looked at first, then applied. */
@NullMarked
package org.tsunagari.referral.imports;

import org.jspecify.annotations.NullMarked;
