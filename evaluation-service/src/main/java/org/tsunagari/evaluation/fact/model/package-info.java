/** What other services' events say about a case. */
@NullMarked
package org.tsunagari.evaluation.fact.model;

import org.jspecify.annotations.NullMarked;
