/** Outcomes over HTTP. */
@NullMarked
package org.tsunagari.evaluation.outcome.web;

import org.jspecify.annotations.NullMarked;
