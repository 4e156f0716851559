package org.tsunagari.casework.casefile.usecase;

import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.casework.casefile.model.Case;

/**
 * A case that the actor may work with; the audit record of it is written.
 *
 * @param visible what may be shown of it; the rest is left out of the answer
 */
public record Permitted(Case file, Set<DataCategory> visible) {

    public boolean shows(DataCategory category) {
        return visible.contains(category);
    }
}
