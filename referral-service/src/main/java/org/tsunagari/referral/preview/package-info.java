/** "If X joins, what would X see?": a dry run of the access policy. */
@NullMarked
package org.tsunagari.referral.preview;

import org.jspecify.annotations.NullMarked;
