package org.tsunagari.evaluation.outcome.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tsunagari.evaluation.instrument.model.Instrument;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.instrument.model.Item;

/**
 * A person's baseline and latest follow-up within one version of one instrument. Versions ask other questions, so a
 * baseline of one and a follow-up of another are never set against each other, not even where an item's code is the same.
 *
 * @param items in the order of the sheet
 * @param otherVersions what else was answered about the case, and is not in here
 */
public record Comparison(
        InstrumentVersion instrument,
        Optional<Outcome> baseline,
        Optional<Outcome> followUp,
        Difference selfRatedHealth,
        Map<String, Difference> items,
        List<InstrumentVersion> otherVersions) {

    public Comparison {
        otherVersions = List.copyOf(otherVersions);
    }

    public static Comparison within(Instrument instrument, History history) {
        Optional<Outcome> baseline = history.baseline(instrument.id());
        Optional<Outcome> followUp = history.latestFollowUp(instrument.id());
        Map<String, Difference> items = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            Function<Assessment, Optional<Integer>> score =
                    sheet -> sheet.answerTo(item.code()).flatMap(Answer::score);
            items.put(item.code(), difference(baseline, followUp, score));
        }
        return new Comparison(
                instrument.id(),
                baseline,
                followUp,
                difference(baseline, followUp, Assessment::selfRatedHealth),
                items,
                history.answered().stream()
                        .filter(version -> !version.equals(instrument.id()))
                        .toList());
    }

    /** The version that says most about change: answered before and after, and of several the last one answered. */
    public static Optional<InstrumentVersion> mostTelling(History history) {
        return history.answered().stream()
                .max(Comparator.comparing((InstrumentVersion version) ->
                                history.baseline(version).isPresent()
                                        && history.latestFollowUp(version).isPresent())
                        .thenComparing(version -> lastAnswered(history, version)));
    }

    private static LocalDate lastAnswered(History history, InstrumentVersion version) {
        return history.latestFollowUp(version)
                .or(() -> history.baseline(version))
                .orElseThrow()
                .assessment()
                .recordedOn();
    }

    private static Difference difference(
            Optional<Outcome> baseline, Optional<Outcome> followUp, Function<Assessment, Optional<Integer>> score) {
        return new Difference(
                baseline.map(Outcome::assessment).flatMap(score),
                followUp.map(Outcome::assessment).flatMap(score));
    }
}
