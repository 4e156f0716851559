/** History and provenance in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.history.persistence;

import org.jspecify.annotations.NullMarked;
