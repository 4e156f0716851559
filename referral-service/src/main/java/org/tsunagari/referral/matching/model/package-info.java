/** Candidates, and what is decided about them. */
@NullMarked
package org.tsunagari.referral.matching.model;

import org.jspecify.annotations.NullMarked;
