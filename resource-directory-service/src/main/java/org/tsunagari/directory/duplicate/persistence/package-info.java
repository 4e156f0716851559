/** Duplicates and merges in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.duplicate.persistence;

import org.jspecify.annotations.NullMarked;
