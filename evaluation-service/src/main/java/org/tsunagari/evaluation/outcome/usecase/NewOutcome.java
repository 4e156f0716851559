package org.tsunagari.evaluation.outcome.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.outcome.model.Answer;
import org.tsunagari.evaluation.outcome.model.OutcomeId;
import org.tsunagari.events.vocabulary.InstrumentPoint;

/**
 * Answers to be recorded.
 *
 * @param recordedOn when the person answered; local date
 * @param corrects the record that they replace
 */
public record NewOutcome(
        CaseId caseId,
        InstrumentVersion instrument,
        InstrumentPoint point,
        LocalDate recordedOn,
        Optional<Integer> selfRatedHealth,
        List<Answer> answers,
        Optional<OutcomeId> corrects) {

    public NewOutcome {
        answers = List.copyOf(answers);
    }

    @Override
    public String toString() {
        return "NewOutcome[" + caseId + ", " + instrument + ", " + point + "]";
    }
}
