/** Tests of the package of the same name. */
@NullMarked
package org.tsunagari.directory.taxonomy.model;

import org.jspecify.annotations.NullMarked;
