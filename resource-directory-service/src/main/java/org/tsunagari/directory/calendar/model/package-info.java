/** Events of resources, once or repeated. */
@NullMarked
package org.tsunagari.directory.calendar.model;

import org.jspecify.annotations.NullMarked;
