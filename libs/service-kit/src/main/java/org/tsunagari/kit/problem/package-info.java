/** Refusals as RFC 9457 problem details. */
@NullMarked
package org.tsunagari.kit.problem;

import org.jspecify.annotations.NullMarked;
