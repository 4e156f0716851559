/** Categories of resources, and districts. */
@NullMarked
package org.tsunagari.directory.category;

import org.jspecify.annotations.NullMarked;
