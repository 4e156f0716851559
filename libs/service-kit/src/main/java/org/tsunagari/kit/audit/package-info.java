/** The hash-chained audit trail. */
@NullMarked
package org.tsunagari.kit.audit;

import org.jspecify.annotations.NullMarked;
