/** What is refused in production. */
@NullMarked
package org.tsunagari.kit.readiness;

import org.jspecify.annotations.NullMarked;
