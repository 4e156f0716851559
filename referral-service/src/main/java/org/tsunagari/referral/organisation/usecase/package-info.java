/** Registering and finding organisations. */
@NullMarked
package org.tsunagari.referral.organisation.usecase;

import org.jspecify.annotations.NullMarked;
