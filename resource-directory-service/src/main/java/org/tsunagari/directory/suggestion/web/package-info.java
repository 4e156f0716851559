/** Suggestions over HTTP. */
@NullMarked
package org.tsunagari.directory.suggestion.web;

import org.jspecify.annotations.NullMarked;
