/** Resources in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.resource.persistence;

import org.jspecify.annotations.NullMarked;
