package org.tsunagari.evaluation.outcome.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.outcome.model.OutcomeRefused.Reason;

/** What has been recorded of a case, in order of recording. */
public record History(List<Outcome> outcomes) {

    private static final Comparator<Outcome> BY_DAY = Comparator.comparing(
                    (Outcome outcome) -> outcome.assessment().recordedOn())
            .thenComparing(outcome -> outcome.id().value());

    public History {
        outcomes = List.copyOf(outcomes);
    }

    /** The instrument versions that were answered. */
    public List<InstrumentVersion> answered() {
        return outcomes.stream()
                .filter(Outcome::counts)
                .map(outcome -> outcome.assessment().instrument())
                .distinct()
                .toList();
    }

    public Optional<Outcome> baseline(InstrumentVersion within) {
        return counted(within)
                .filter(outcome -> outcome.assessment().isBaseline())
                .max(BY_DAY);
    }

    public Optional<Outcome> latestFollowUp(InstrumentVersion within) {
        return counted(within)
                .filter(outcome -> !outcome.assessment().isBaseline())
                .max(BY_DAY);
    }

    /**
     * Lets a further assessment join: one baseline within a version, follow-ups not before it.
     *
     * @param corrects the record that it replaces
     * @throws OutcomeRefused when it contradicts what was recorded
     */
    public void admit(Assessment wanted, Optional<OutcomeId> corrects) {
        corrects.ifPresent(replaced -> requireCorrectable(wanted, replaced));
        List<Outcome> others = counted(wanted.instrument())
                .filter(outcome -> !corrects.equals(Optional.of(outcome.id())))
                .toList();
        for (Outcome other : others) {
            if (wanted.isBaseline()) {
                if (other.assessment().isBaseline()) {
                    throw new OutcomeRefused(Reason.BASELINE_EXISTS);
                }
                if (wanted.recordedOn().isAfter(other.assessment().recordedOn())) {
                    throw new OutcomeRefused(Reason.AFTER_FOLLOW_UP);
                }
            } else if (other.assessment().isBaseline()
                    && wanted.recordedOn().isBefore(other.assessment().recordedOn())) {
                throw new OutcomeRefused(Reason.BEFORE_BASELINE);
            }
        }
    }

    private void requireCorrectable(Assessment wanted, OutcomeId replaced) {
        Outcome found = outcomes.stream()
                .filter(outcome -> outcome.id().equals(replaced))
                .filter(outcome -> outcome.assessment().instrument().equals(wanted.instrument()))
                .filter(outcome -> outcome.assessment().point() == wanted.point())
                .findFirst()
                .orElseThrow(() -> new OutcomeRefused(Reason.UNKNOWN_CORRECTED));
        if (!found.counts()) {
            throw new OutcomeRefused(Reason.ALREADY_CORRECTED);
        }
    }

    private Stream<Outcome> counted(InstrumentVersion within) {
        return outcomes.stream()
                .filter(Outcome::counts)
                .filter(outcome -> outcome.assessment().instrument().equals(within));
    }
}
