/** How resources are used, and what may be told of it. */
@NullMarked
package org.tsunagari.directory.usage.model;

import org.jspecify.annotations.NullMarked;
