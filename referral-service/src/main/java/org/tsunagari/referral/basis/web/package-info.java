/** Other bases over HTTP. */
@NullMarked
package org.tsunagari.referral.basis.web;

import org.jspecify.annotations.NullMarked;
