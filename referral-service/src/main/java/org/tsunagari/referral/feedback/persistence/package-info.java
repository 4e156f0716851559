/** Feedback to the person in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.feedback.persistence;

import org.jspecify.annotations.NullMarked;
