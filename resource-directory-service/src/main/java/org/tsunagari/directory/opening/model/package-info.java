/** When something is open: weekly hours, exceptions, holidays. */
@NullMarked
package org.tsunagari.directory.opening.model;

import org.jspecify.annotations.NullMarked;
