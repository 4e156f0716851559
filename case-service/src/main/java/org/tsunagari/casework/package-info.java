/** Cases of people whom a referral brought to the centre, and what is done for them. */
@NullMarked
package org.tsunagari.casework;

import org.jspecify.annotations.NullMarked;
