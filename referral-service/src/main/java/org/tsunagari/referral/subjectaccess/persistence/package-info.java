/** Reads every table for what it has about a person. */
@NullMarked
package org.tsunagari.referral.subjectaccess.persistence;

import org.jspecify.annotations.NullMarked;
