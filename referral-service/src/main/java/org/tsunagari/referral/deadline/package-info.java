/** Who has to act on a referral until when; reminding, and telling the lead: nothing rots unanswered. */
@NullMarked
package org.tsunagari.referral.deadline;

import org.jspecify.annotations.NullMarked;
