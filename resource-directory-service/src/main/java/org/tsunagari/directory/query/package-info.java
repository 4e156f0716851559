/** What stands in a URL, read strictly. */
@NullMarked
package org.tsunagari.directory.query;

import org.jspecify.annotations.NullMarked;
