/** Tests of the package of the same name. */
@NullMarked
package org.tsunagari.directory.geo;

import org.jspecify.annotations.NullMarked;
