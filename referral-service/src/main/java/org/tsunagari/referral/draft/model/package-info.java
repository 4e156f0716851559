/** A draft and its verification. */
@NullMarked
package org.tsunagari.referral.draft.model;

import org.jspecify.annotations.NullMarked;
