/** When two records may be one resource. */
@NullMarked
package org.tsunagari.directory.exchange.file;

import org.jspecify.annotations.NullMarked;
