/** What evaluation-service promises, as sentences. All persons are invented. */
@NullMarked
package org.tsunagari.evaluation;

import org.jspecify.annotations.NullMarked;
