/** The search: a query, no ceremony. */
@NullMarked
package org.tsunagari.directory.search.usecase;

import org.jspecify.annotations.NullMarked;
