/** Counting in PostgreSQL. */
@NullMarked
package org.tsunagari.evaluation.report.persistence;

import org.jspecify.annotations.NullMarked;
