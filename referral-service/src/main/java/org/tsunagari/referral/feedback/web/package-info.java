/** Feedback to the person over HTTP. */
@NullMarked
package org.tsunagari.referral.feedback.web;

import org.jspecify.annotations.NullMarked;
