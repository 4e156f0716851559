/** Making and ending connections. */
@NullMarked
package org.tsunagari.casework.connection.usecase;

import org.jspecify.annotations.NullMarked;
