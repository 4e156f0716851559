/** Merging over HTTP. */
@NullMarked
package org.tsunagari.referral.merging.web;

import org.jspecify.annotations.NullMarked;
