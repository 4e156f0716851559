/** Files that belong to a referral, or to the draft of one. */
@NullMarked
package org.tsunagari.referral.attachment.model;

import org.jspecify.annotations.NullMarked;
