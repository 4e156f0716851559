/** Tests of the package of the same name. */
@NullMarked
package org.tsunagari.directory.text;

import org.jspecify.annotations.NullMarked;
