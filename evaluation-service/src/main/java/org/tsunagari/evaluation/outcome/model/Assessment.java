package org.tsunagari.evaluation.outcome.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagari.evaluation.instrument.model.Instrument;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.instrument.model.Item;
import org.tsunagari.evaluation.outcome.model.OutcomeRefused.Reason;
import org.tsunagari.events.vocabulary.InstrumentPoint;

/**
 * A sheet as it was filled in, on one day.
 *
 * @param recordedOn when the person answered; local date
 * @param selfRatedHealth 健康感, 1 poor to 5 good
 * @param answers one for each item, in the order of the sheet
 */
public record Assessment(
        InstrumentVersion instrument,
        InstrumentPoint point,
        LocalDate recordedOn,
        Optional<Integer> selfRatedHealth,
        List<Answer> answers) {

    public Assessment {
        answers = List.copyOf(answers);
    }

    /**
     * A sheet that fits its instrument; items that were passed over are kept as missing.
     *
     * @throws OutcomeRefused when it does not fit
     */
    public static Assessment of(
            Instrument instrument,
            InstrumentPoint point,
            LocalDate recordedOn,
            Optional<Integer> selfRatedHealth,
            List<Answer> given,
            LocalDate today) {
        if (recordedOn.isAfter(today)) {
            throw new OutcomeRefused(Reason.IN_THE_FUTURE);
        }
        if (selfRatedHealth.filter(score -> !instrument.knowsHealth(score)).isPresent()) {
            throw new OutcomeRefused(Reason.HEALTH_OUT_OF_RANGE);
        }
        requireFitting(instrument, given);
        if (selfRatedHealth.isEmpty()
                && given.stream().allMatch(answer -> answer.score().isEmpty())) {
            throw new OutcomeRefused(Reason.NOTHING_ANSWERED);
        }
        List<Answer> complete = instrument.items().stream()
                .map(Item::code)
                .map(item -> find(given, item).orElseGet(() -> Answer.missing(item)))
                .toList();
        return new Assessment(instrument.id(), point, recordedOn, selfRatedHealth, complete);
    }

    /** The answer to an item; empty when this version does not ask it. */
    public Optional<Answer> answerTo(String item) {
        return find(answers, item);
    }

    public boolean isBaseline() {
        return point == InstrumentPoint.BASELINE;
    }

    private static void requireFitting(Instrument instrument, List<Answer> given) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Answer answer = given.get(i);
            if (!instrument.asks(answer.item())) {
                throw new OutcomeRefused(Reason.UNKNOWN_ITEM, i);
            }
            if (!seen.add(answer.item())) {
                throw new OutcomeRefused(Reason.DUPLICATE_ITEM, i);
            }
            if (answer.score().filter(score -> !instrument.knowsScore(score)).isPresent()) {
                throw new OutcomeRefused(Reason.SCORE_OUT_OF_RANGE, i);
            }
        }
    }

    private static Optional<Answer> find(List<Answer> answers, String item) {
        return answers.stream().filter(answer -> answer.item().equals(item)).findFirst();
    }

    @Override
    public String toString() {
        return "Assessment[" + instrument + ", " + point + ", " + recordedOn + "]";
    }
}
