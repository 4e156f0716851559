/** Who may read and who may maintain the directory. */
@NullMarked
package org.tsunagari.directory.access;

import org.jspecify.annotations.NullMarked;
