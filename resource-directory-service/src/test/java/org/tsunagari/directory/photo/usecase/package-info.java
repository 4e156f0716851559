/** Tests of reading photos. */
@NullMarked
package org.tsunagari.directory.photo.usecase;

import org.jspecify.annotations.NullMarked;
