/** The gateway's own refusals (RFC 9457), in the same shape as those of the services. */
@NullMarked
package org.tsunagari.gateway.problem;

import org.jspecify.annotations.NullMarked;
