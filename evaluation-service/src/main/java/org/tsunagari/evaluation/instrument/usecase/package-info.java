/** Reading instruments. */
@NullMarked
package org.tsunagari.evaluation.instrument.usecase;

import org.jspecify.annotations.NullMarked;
