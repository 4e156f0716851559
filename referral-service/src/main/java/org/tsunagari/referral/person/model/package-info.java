/** A person as form 1 names them. */
@NullMarked
package org.tsunagari.referral.person.model;

import org.jspecify.annotations.NullMarked;
