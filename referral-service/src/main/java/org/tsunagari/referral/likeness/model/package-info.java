/** How alike two descriptions of persons are: normal forms, blocking keys, weights with their reasons. */
@NullMarked
package org.tsunagari.referral.likeness.model;

import org.jspecify.annotations.NullMarked;
