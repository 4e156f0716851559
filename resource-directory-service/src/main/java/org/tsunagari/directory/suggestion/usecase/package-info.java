/** Suggesting and deciding. */
@NullMarked
package org.tsunagari.directory.suggestion.usecase;

import org.jspecify.annotations.NullMarked;
