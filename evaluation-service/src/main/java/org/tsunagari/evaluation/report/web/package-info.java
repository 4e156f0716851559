/** The programme report over HTTP. */
@NullMarked
package org.tsunagari.evaluation.report.web;

import org.jspecify.annotations.NullMarked;
