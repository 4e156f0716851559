/** Instruments as the city words them. */
@NullMarked
package org.tsunagari.evaluation.instrument.model;

import org.jspecify.annotations.NullMarked;
