/** What residents know better. */
@NullMarked
package org.tsunagari.directory.suggestion.model;

import org.jspecify.annotations.NullMarked;
