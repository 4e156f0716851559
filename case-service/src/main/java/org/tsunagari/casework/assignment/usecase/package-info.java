/** Assigning and releasing link workers. */
@NullMarked
package org.tsunagari.casework.assignment.usecase;

import org.jspecify.annotations.NullMarked;
