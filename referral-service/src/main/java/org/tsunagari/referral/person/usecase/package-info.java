/** What is done about persons. */
@NullMarked
package org.tsunagari.referral.person.usecase;

import org.jspecify.annotations.NullMarked;
