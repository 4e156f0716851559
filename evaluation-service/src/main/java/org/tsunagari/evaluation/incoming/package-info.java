/** Events of other services. */
@NullMarked
package org.tsunagari.evaluation.incoming;

import org.jspecify.annotations.NullMarked;
