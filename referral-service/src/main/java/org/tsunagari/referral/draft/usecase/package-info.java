/** What is done with a draft. */
@NullMarked
package org.tsunagari.referral.draft.usecase;

import org.jspecify.annotations.NullMarked;
