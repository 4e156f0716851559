/** Notices to the parties of a referral: what became of its consent, by its number and without personal data. */
@NullMarked
package org.tsunagari.referral.notice;

import org.jspecify.annotations.NullMarked;
