/** Districts of a municipality. */
@NullMarked
package org.tsunagari.directory.district.model;

import org.jspecify.annotations.NullMarked;
