/** Imports, what came of each row, and which resource an external id means. */
@NullMarked
package org.tsunagari.directory.exchange.persistence;

import org.jspecify.annotations.NullMarked;
