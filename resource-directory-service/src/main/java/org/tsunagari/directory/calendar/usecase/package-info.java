/** Announcing, changing, cancelling and finding events. */
@NullMarked
package org.tsunagari.directory.calendar.usecase;

import org.jspecify.annotations.NullMarked;
