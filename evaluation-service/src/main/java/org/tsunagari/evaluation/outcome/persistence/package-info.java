/** Outcomes in PostgreSQL. */
@NullMarked
package org.tsunagari.evaluation.outcome.persistence;

import org.jspecify.annotations.NullMarked;
