/** Asking for an erasure, deciding on it, holding it. */
@NullMarked
package org.tsunagari.referral.erasure.usecase;

import org.jspecify.annotations.NullMarked;
