package org.tsunagari.evaluation.instrument.model;

import java.util.List;

/**
 * An outcome instrument (評価指標) in one version. It never changes: a new wording is a new version.
 *
 * @param about where the wording comes from, and what of it is ours
 * @param items in the order of the sheet
 * @param scale what the scores of every item mean
 * @param healthQuestion asks for self-rated health (健康感)
 */
public record Instrument(
        InstrumentVersion id,
        Wording title,
        Wording about,
        List<Item> items,
        List<Label> scale,
        Wording healthQuestion,
        List<Label> healthScale) {

    public Instrument {
        items = List.copyOf(items);
        scale = List.copyOf(scale);
        healthScale = List.copyOf(healthScale);
    }

    public boolean asks(String item) {
        return items.stream().anyMatch(asked -> asked.code().equals(item));
    }

    public boolean knowsScore(int score) {
        return scale.stream().anyMatch(label -> label.score() == score);
    }

    public boolean knowsHealth(int score) {
        return healthScale.stream().anyMatch(label -> label.score() == score);
    }
}
