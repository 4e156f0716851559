/** Connections (つながり): who noticed the person, and where the person got connected. */
@NullMarked
package org.tsunagari.casework.connection.model;

import org.jspecify.annotations.NullMarked;
