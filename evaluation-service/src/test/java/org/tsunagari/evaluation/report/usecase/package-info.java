/** What may honestly be said of counts. */
@NullMarked
package org.tsunagari.evaluation.report.usecase;

import org.jspecify.annotations.NullMarked;
