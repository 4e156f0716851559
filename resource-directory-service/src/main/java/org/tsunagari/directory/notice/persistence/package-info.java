/** Notices in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.notice.persistence;

import org.jspecify.annotations.NullMarked;
