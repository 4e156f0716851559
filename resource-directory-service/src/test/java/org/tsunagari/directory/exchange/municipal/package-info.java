/** When two records may be one resource. */
@NullMarked
package org.tsunagari.directory.exchange.municipal;

import org.jspecify.annotations.NullMarked;
