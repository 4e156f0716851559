/** Telling the person in plain language what has come of it. */
@NullMarked
package org.tsunagari.referral.feedback.usecase;

import org.jspecify.annotations.NullMarked;
