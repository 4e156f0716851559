/** Addresses of calendars in PostgreSQL. */
@NullMarked
package org.tsunagari.directory.subscription.persistence;

import org.jspecify.annotations.NullMarked;
