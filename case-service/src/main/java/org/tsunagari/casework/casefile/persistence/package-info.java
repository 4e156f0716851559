/** Cases in PostgreSQL. */
@NullMarked
package org.tsunagari.casework.casefile.persistence;

import org.jspecify.annotations.NullMarked;
