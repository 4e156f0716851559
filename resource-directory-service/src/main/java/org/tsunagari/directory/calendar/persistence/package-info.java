/** Events in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.calendar.persistence;

import org.jspecify.annotations.NullMarked;
