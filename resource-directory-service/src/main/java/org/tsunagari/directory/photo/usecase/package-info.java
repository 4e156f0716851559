/** Adding, removing and showing photos. */
@NullMarked
package org.tsunagari.directory.photo.usecase;

import org.jspecify.annotations.NullMarked;
