/** Taking a resource out altogether. */
@NullMarked
package org.tsunagari.directory.erasure.usecase;

import org.jspecify.annotations.NullMarked;
