/** How an accepted referral becomes a case, or joins one. */
@NullMarked
package org.tsunagari.casework.intake;

import org.jspecify.annotations.NullMarked;
