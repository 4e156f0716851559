/** Unmet needs in PostgreSQL. */
@NullMarked
package org.tsunagari.casework.unmetneed.persistence;

import org.jspecify.annotations.NullMarked;
