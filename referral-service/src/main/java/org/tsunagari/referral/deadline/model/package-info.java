/** Business days, limits and what is due when. */
@NullMarked
package org.tsunagari.referral.deadline.model;

import org.jspecify.annotations.NullMarked;
