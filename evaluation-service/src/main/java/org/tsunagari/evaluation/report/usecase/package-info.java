/** The programme report: tallies, and what may honestly be said of them. */
@NullMarked
package org.tsunagari.evaluation.report.usecase;

import org.jspecify.annotations.NullMarked;
