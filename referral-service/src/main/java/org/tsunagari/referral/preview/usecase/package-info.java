/** Asking the policy about somebody who might join. */
@NullMarked
package org.tsunagari.referral.preview.usecase;

import org.jspecify.annotations.NullMarked;
