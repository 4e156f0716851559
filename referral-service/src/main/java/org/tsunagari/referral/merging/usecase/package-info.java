/** Merging records, and parting them again. */
@NullMarked
package org.tsunagari.referral.merging.usecase;

import org.jspecify.annotations.NullMarked;
