/** What is missing, in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.gap.persistence;

import org.jspecify.annotations.NullMarked;
