/** Reading the directory as HSDS. */
@NullMarked
package org.tsunagari.directory.hsds.usecase;

import org.jspecify.annotations.NullMarked;
