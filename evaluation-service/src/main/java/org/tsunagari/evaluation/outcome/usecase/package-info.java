/** Recording, reading and comparing outcomes, for those who may. */
@NullMarked
package org.tsunagari.evaluation.outcome.usecase;

import org.jspecify.annotations.NullMarked;
