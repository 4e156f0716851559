/** What became better, for a person and for the programme: instruments, outcomes, facts to count, the report. */
@NullMarked
package org.tsunagari.evaluation;

import org.jspecify.annotations.NullMarked;
