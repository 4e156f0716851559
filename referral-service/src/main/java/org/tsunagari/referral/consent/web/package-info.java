/** Consents over HTTP. */
@NullMarked
package org.tsunagari.referral.consent.web;

import org.jspecify.annotations.NullMarked;
