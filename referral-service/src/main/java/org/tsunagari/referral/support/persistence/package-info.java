/** The support behind a referral, as case-events tell it. */
@NullMarked
package org.tsunagari.referral.support.persistence;

import org.jspecify.annotations.NullMarked;
