/** Takes what is due to its endpoint. */
@NullMarked
package org.tsunagari.referral.delivery.courier;

import org.jspecify.annotations.NullMarked;
