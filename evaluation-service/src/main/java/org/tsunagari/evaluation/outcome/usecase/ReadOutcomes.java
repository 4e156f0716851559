package org.tsunagari.evaluation.outcome.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.outcome.model.Outcome;
import org.tsunagari.evaluation.outcome.model.OutcomeId;
import org.tsunagari.evaluation.outcome.model.Outcomes;
import org.tsunagari.kit.identity.Actor;

/** Shows outcomes of one case to somebody who may see them. */
@ApplicationScoped
public class ReadOutcomes {

    private final OutcomeAccess access;
    private final Outcomes outcomes;

    ReadOutcomes(OutcomeAccess access, Outcomes outcomes) {
        this.access = access;
        this.outcomes = outcomes;
    }

    /**
     * An outcome, and what must be left out of the answer.
     */
    public record Seen(Outcome outcome, Set<DataCategory> redacted) {}

    @Transactional
    public List<Seen> page(Actor actor, CaseId id, Optional<OutcomeId> after, int limit) {
        Permitted permitted = access.forReading(actor, OutcomeAct.READ, id);
        return outcomes.of(id, after, limit).stream()
                .map(outcome -> new Seen(outcome, permitted.redacted()))
                .toList();
    }

    @Transactional
    public Seen one(Actor actor, OutcomeId id) {
        String path = "outcomes/" + id;
        access.requireRole(actor, OutcomeAct.READ, path);
        Outcome outcome = outcomes.find(id).orElseThrow(() -> access.unknown(OutcomeAct.READ, path));
        Permitted permitted = access.forReading(actor, OutcomeAct.READ, outcome.caseId());
        return new Seen(outcome, permitted.redacted());
    }
}
