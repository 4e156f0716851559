/** Suggestions in PostgreSQL, sealed with a key of their own. */
@NullMarked
package org.tsunagari.directory.suggestion.persistence;

import org.jspecify.annotations.NullMarked;
