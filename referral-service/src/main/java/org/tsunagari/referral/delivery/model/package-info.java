/** How a status report reaches the source, and how often it is tried. */
@NullMarked
package org.tsunagari.referral.delivery.model;

import org.jspecify.annotations.NullMarked;
