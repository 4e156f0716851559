/** Visits to a resource, and what was heard there. */
@NullMarked
package org.tsunagari.directory.hearing.model;

import org.jspecify.annotations.NullMarked;
