/** The referral (form 1): its rules, states and transitions. */
@NullMarked
package org.tsunagari.referral.referral.model;

import org.jspecify.annotations.NullMarked;
