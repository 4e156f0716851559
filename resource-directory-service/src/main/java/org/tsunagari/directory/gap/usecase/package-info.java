/** The board of what is missing. */
@NullMarked
package org.tsunagari.directory.gap.usecase;

import org.jspecify.annotations.NullMarked;
