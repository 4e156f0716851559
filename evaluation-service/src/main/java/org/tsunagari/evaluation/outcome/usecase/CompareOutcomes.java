package org.tsunagari.evaluation.outcome.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.instrument.model.Instruments;
import org.tsunagari.evaluation.outcome.model.Comparison;
import org.tsunagari.evaluation.outcome.model.History;
import org.tsunagari.evaluation.outcome.model.Outcomes;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;

/** Sets a person's baseline and latest follow-up side by side, within one version. */
@ApplicationScoped
public class CompareOutcomes {

    private final OutcomeAccess access;
    private final Instruments instruments;
    private final Outcomes outcomes;

    CompareOutcomes(OutcomeAccess access, Instruments instruments, Outcomes outcomes) {
        this.access = access;
        this.instruments = instruments;
        this.outcomes = outcomes;
    }

    /**
     * @param wanted the version to compare within; else the one that says most about change
     * @return empty where nothing has been recorded yet
     */
    @Transactional
    public Optional<Comparison> handle(Actor actor, CaseId id, Optional<InstrumentVersion> wanted) {
        access.forReading(actor, OutcomeAct.COMPARE, id);
        History history = outcomes.historyOf(id);
        return wanted.or(() -> Comparison.mostTelling(history))
                .map(version -> instruments
                        .find(version)
                        .orElseThrow(() -> new Refused(
                                CommonProblem.INVALID_PARAMETER, Violation.at("?instrument", "unknown-instrument"))))
                .map(instrument -> Comparison.within(instrument, history));
    }
}
