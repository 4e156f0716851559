/** Deliveries over HTTP. */
@NullMarked
package org.tsunagari.referral.delivery.web;

import org.jspecify.annotations.NullMarked;
