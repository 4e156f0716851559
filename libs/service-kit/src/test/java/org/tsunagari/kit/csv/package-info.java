/** Tests of tables as CSV. */
@NullMarked
package org.tsunagari.kit.csv;

import org.jspecify.annotations.NullMarked;
