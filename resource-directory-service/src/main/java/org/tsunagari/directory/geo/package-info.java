/** Areas on the ground, by JTS. */
@NullMarked
package org.tsunagari.directory.geo;

import org.jspecify.annotations.NullMarked;
