package org.tsunagari.casework.unmetneed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tsunagari.access.DataCategory;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAccess;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.Permitted;
import org.tsunagari.casework.unmetneed.model.UnmetNeed;
import org.tsunagari.casework.unmetneed.model.UnmetNeedId;
import org.tsunagari.casework.unmetneed.model.UnmetNeeds;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows what is missing for a person. */
@ApplicationScoped
public class ReadUnmetNeeds {

    private final CaseAccess access;
    private final UnmetNeeds needs;

    ReadUnmetNeeds(CaseAccess access, UnmetNeeds needs) {
        this.access = access;
        this.needs = needs;
    }

    /**
     * An unmet need that may be seen.
     *
     * @param withWords whether its free text may be shown
     */
    public record Seen(UnmetNeed need, boolean withWords) {}

    @Transactional
    public Seen one(Actor actor, CaseId file, UnmetNeedId id) {
        Permitted permitted = access.forReading(actor, CaseAct.READ_UNMET_NEEDS, file);
        return seen(needs.find(file, id).orElseThrow(Refused::notFound), permitted);
    }

    @Transactional
    public List<Seen> page(Actor actor, CaseId file, Optional<UnmetNeedId> after, int limit) {
        Permitted permitted = access.forReading(actor, CaseAct.READ_UNMET_NEEDS, file);
        return needs.of(file, after, limit).stream()
                .map(need -> seen(need, permitted))
                .toList();
    }

    private static Seen seen(UnmetNeed need, Permitted permitted) {
        return new Seen(need, permitted.shows(DataCategory.NARRATIVE));
    }
}
