/** Finding duplicates, merging them, and parting them again. */
@NullMarked
package org.tsunagari.directory.duplicate.usecase;

import org.jspecify.annotations.NullMarked;
