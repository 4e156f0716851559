/** Searching, and deciding on what was found. */
@NullMarked
package org.tsunagari.referral.matching.usecase;

import org.jspecify.annotations.NullMarked;
