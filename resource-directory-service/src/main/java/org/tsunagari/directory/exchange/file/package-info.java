/** What a file of resources is, whatever its format. */
@NullMarked
package org.tsunagari.directory.exchange.file;

import org.jspecify.annotations.NullMarked;
