/** Photos in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.photo.persistence;

import org.jspecify.annotations.NullMarked;
