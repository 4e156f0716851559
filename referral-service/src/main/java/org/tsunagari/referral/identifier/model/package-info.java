/** Ids that several features speak of. */
@NullMarked
package org.tsunagari.referral.identifier.model;

import org.jspecify.annotations.NullMarked;
