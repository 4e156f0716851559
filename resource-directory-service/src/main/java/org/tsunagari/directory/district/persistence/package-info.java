/** Districts in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.district.persistence;

import org.jspecify.annotations.NullMarked;
