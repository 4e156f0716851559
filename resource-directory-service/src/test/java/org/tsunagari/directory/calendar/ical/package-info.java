/** Tests of the package of the same name. */
@NullMarked
package org.tsunagari.directory.calendar.ical;

import org.jspecify.annotations.NullMarked;
