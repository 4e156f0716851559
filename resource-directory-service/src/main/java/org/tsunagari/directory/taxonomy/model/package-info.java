/** The taxonomy in its versions. */
@NullMarked
package org.tsunagari.directory.taxonomy.model;

import org.jspecify.annotations.NullMarked;
