/** Bringing resources in from files, and giving them out. */
@NullMarked
package org.tsunagari.directory.exchange.usecase;

import org.jspecify.annotations.NullMarked;
