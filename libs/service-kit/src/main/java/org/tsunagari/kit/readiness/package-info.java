/** What production refuses. */
@NullMarked
package org.tsunagari.kit.readiness;

import org.jspecify.annotations.NullMarked;
