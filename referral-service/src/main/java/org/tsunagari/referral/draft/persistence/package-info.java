/** Drafts in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.draft.persistence;

import org.jspecify.annotations.NullMarked;
