/** Visits and hearings in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.hearing.persistence;

import org.jspecify.annotations.NullMarked;
