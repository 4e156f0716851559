/** Opening hours in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.opening.persistence;

import org.jspecify.annotations.NullMarked;
