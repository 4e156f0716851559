/** The case as an aggregate: its states, its referrals, its link workers, its profile. */
@NullMarked
package org.tsunagari.casework.casefile.model;

import org.jspecify.annotations.NullMarked;
