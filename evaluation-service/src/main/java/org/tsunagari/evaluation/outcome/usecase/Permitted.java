package org.tsunagari.evaluation.outcome.usecase;

import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.evaluation.fact.model.EvaluatedCase;

/**
 * A case whose outcomes the actor may work with; the audit record of it is written.
 *
 * @param redacted what must be left out of the answer
 */
record Permitted(EvaluatedCase file, Set<DataCategory> redacted) {}
