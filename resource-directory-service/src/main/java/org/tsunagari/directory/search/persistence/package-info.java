/** The search in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.search.persistence;

import org.jspecify.annotations.NullMarked;
