/** Instruments in PostgreSQL. */
@NullMarked
package org.tsunagari.evaluation.instrument.persistence;

import org.jspecify.annotations.NullMarked;
