/** Tables as CSV: read whatever encoding spreadsheets write, written so that no cell is run as a formula. */
@NullMarked
package org.tsunagari.kit.csv;

import org.jspecify.annotations.NullMarked;
