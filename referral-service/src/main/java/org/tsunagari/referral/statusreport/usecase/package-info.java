/** Issuing, reading and acknowledging form 2. */
@NullMarked
package org.tsunagari.referral.statusreport.usecase;

import org.jspecify.annotations.NullMarked;
