/** Sending status reports, and telling whether they arrived. */
@NullMarked
package org.tsunagari.referral.delivery.usecase;

import org.jspecify.annotations.NullMarked;
