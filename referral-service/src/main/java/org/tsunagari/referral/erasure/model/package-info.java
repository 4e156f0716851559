/** Erasing a person: who asks, what stands against it, who confirms. */
@NullMarked
package org.tsunagari.referral.erasure.model;

import org.jspecify.annotations.NullMarked;
