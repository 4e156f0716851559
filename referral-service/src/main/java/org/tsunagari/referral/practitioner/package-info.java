/** Who works at the organisations, in which profession, from when to when. */
@NullMarked
package org.tsunagari.referral.practitioner;

import org.jspecify.annotations.NullMarked;
