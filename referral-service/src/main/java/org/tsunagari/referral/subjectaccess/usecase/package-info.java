/** Gathering everything that is held about a person. */
@NullMarked
package org.tsunagari.referral.subjectaccess.usecase;

import org.jspecify.annotations.NullMarked;
