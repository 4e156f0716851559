/** Instruments over HTTP. */
@NullMarked
package org.tsunagari.evaluation.instrument.web;

import org.jspecify.annotations.NullMarked;
