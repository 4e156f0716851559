/** Two records that are one person, and those that turned out to be two. */
@NullMarked
package org.tsunagari.referral.merging.model;

import org.jspecify.annotations.NullMarked;
