/** Notices to the parties of a referral: what became of its consent and when it is due, by its number and without personal data. */
@NullMarked
package org.tsunagari.referral.notice;

import org.jspecify.annotations.NullMarked;
