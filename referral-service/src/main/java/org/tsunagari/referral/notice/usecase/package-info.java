/** Reading notices. */
@NullMarked
package org.tsunagari.referral.notice.usecase;

import org.jspecify.annotations.NullMarked;
