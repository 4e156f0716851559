/** What of the search's persistence the benchmark looks into. */
@NullMarked
package org.tsunagari.directory.search.persistence;

import org.jspecify.annotations.NullMarked;
