/** Correcting what is recorded about a person. */
@NullMarked
package org.tsunagari.referral.correction.usecase;

import org.jspecify.annotations.NullMarked;
