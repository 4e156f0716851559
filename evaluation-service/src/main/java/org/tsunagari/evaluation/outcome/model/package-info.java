/** Answers to an instrument, and what changed between two of them. */
@NullMarked
package org.tsunagari.evaluation.outcome.model;

import org.jspecify.annotations.NullMarked;
