/** Telling those who accompany people how resources are used. */
@NullMarked
package org.tsunagari.directory.usage.usecase;

import org.jspecify.annotations.NullMarked;
