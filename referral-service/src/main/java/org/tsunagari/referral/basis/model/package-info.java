/** Access without consent: a support conference or an emergency, and its review by a second person. */
@NullMarked
package org.tsunagari.referral.basis.model;

import org.jspecify.annotations.NullMarked;
