/** What follows from an event besides a row to count. */
@NullMarked
package org.tsunagari.evaluation.fact.usecase;

import org.jspecify.annotations.NullMarked;
