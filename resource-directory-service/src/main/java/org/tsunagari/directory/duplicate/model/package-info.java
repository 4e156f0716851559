/** When two records may be one resource. */
@NullMarked
package org.tsunagari.directory.duplicate.model;

import org.jspecify.annotations.NullMarked;
