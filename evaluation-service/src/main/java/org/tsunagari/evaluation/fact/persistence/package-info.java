/** Facts in PostgreSQL: rows to count, the same whatever the order of events. */
@NullMarked
package org.tsunagari.evaluation.fact.persistence;

import org.jspecify.annotations.NullMarked;
