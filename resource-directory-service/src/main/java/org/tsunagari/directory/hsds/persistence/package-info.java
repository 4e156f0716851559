/** Postal codes in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.hsds.persistence;

import org.jspecify.annotations.NullMarked;
