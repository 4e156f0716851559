/** What is due for a review, in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.quality.persistence;

import org.jspecify.annotations.NullMarked;
