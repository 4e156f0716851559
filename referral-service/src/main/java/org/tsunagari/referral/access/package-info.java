/** Decides on access here: facts about persons and referrals, put to the access policy. */
@NullMarked
package org.tsunagari.referral.access;

import org.jspecify.annotations.NullMarked;
