/** Connections in PostgreSQL. */
@NullMarked
package org.tsunagari.casework.connection.persistence;

import org.jspecify.annotations.NullMarked;
