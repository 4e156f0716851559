/** Duplicates and merges over HTTP. */
@NullMarked
package org.tsunagari.directory.duplicate.web;

import org.jspecify.annotations.NullMarked;
