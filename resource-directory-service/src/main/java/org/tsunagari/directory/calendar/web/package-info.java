/** Events and their feeds over HTTP. */
@NullMarked
package org.tsunagari.directory.calendar.web;

import org.jspecify.annotations.NullMarked;
