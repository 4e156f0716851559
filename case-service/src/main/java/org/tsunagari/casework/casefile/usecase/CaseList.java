package org.tsunagari.casework.casefile.usecase;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.ListFilter;
import org.tsunagari.casework.casefile.model.Case;

/** The read side: finds cases within what the policy lets somebody see. */
public interface CaseList {

    /**
     * The cases that match both the search and the filter, newest first, without closing reasons.
     *
     * @param holders the organisations that hold every case of the municipality, as far as the filter may ask for them
     */
    List<Case> find(CaseSearch search, ListFilter filter, Set<UUID> holders);
}
