/** Recurrence and feeds by RFC 5545 (ical4j). */
@NullMarked
package org.tsunagari.directory.calendar.ical;

import org.jspecify.annotations.NullMarked;
