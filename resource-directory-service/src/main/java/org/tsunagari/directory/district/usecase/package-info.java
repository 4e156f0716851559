/** Reading districts. */
@NullMarked
package org.tsunagari.directory.district.usecase;

import org.jspecify.annotations.NullMarked;
