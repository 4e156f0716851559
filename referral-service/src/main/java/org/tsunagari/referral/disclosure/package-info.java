/** Who saw or received what, when, on which basis. */
@NullMarked
package org.tsunagari.referral.disclosure;

import org.jspecify.annotations.NullMarked;
