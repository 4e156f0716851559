package org.tsunagari.casework.casefile.usecase;

import org.tsunagari.casework.casefile.model.Case;

/**
 * A case after a change.
 *
 * @param version its version now
 */
public record ChangedCase(Case file, long version) {}
