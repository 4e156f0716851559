/** Referrals over HTTP. */
@NullMarked
package org.tsunagari.referral.referral.web;

import org.jspecify.annotations.NullMarked;
