/** Reading the taxonomy. */
@NullMarked
package org.tsunagari.directory.taxonomy.usecase;

import org.jspecify.annotations.NullMarked;
