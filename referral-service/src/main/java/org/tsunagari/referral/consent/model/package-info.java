/** The consent ledger: versions of what a person agrees to. */
@NullMarked
package org.tsunagari.referral.consent.model;

import org.jspecify.annotations.NullMarked;
