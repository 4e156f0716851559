/** Japanese text as the search sees it. */
@NullMarked
package org.tsunagari.directory.text;

import org.jspecify.annotations.NullMarked;
