/** Who changed what, and where it came from. */
@NullMarked
package org.tsunagari.directory.history.usecase;

import org.jspecify.annotations.NullMarked;
