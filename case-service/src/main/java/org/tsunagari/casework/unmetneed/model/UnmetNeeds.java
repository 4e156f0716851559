package org.tsunagari.casework.unmetneed.model;

import java.util.List;
import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseId;

/** All unmet needs of the municipality at hand. */
public interface UnmetNeeds {

    void add(UnmetNeed recorded);

    /** Keeps why it is closed. */
    void close(UnmetNeed closed);

    /** An unmet need of this case; without its words where the person is erased. */
    Optional<UnmetNeed> find(CaseId file, UnmetNeedId id);

    /** Those of a case by their ids, after the given one; without their words where the person is erased. */
    List<UnmetNeed> of(CaseId file, Optional<UnmetNeedId> after, int limit);
}
