/** Drafts over HTTP. */
@NullMarked
package org.tsunagari.referral.draft.web;

import org.jspecify.annotations.NullMarked;
