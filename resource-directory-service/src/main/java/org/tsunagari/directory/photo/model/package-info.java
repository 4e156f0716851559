/** Photos of a resource. */
@NullMarked
package org.tsunagari.directory.photo.model;

import org.jspecify.annotations.NullMarked;
