/** The directory as its callers meet it. */
@NullMarked
package org.tsunagari.directory;

import org.jspecify.annotations.NullMarked;
