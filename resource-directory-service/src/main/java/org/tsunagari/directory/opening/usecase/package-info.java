/** Reading and maintaining opening hours. */
@NullMarked
package org.tsunagari.directory.opening.usecase;

import org.jspecify.annotations.NullMarked;
