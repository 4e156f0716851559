/** Finding resources by position, category and Japanese text. */
@NullMarked
package org.tsunagari.directory.search;

import org.jspecify.annotations.NullMarked;
