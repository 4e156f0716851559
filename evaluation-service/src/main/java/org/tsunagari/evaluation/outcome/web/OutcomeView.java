package org.tsunagari.evaluation.outcome.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.evaluation.outcome.model.Answer;
import org.tsunagari.evaluation.outcome.model.Assessment;
import org.tsunagari.evaluation.outcome.model.Outcome;
import org.tsunagari.evaluation.outcome.model.OutcomeId;
import org.tsunagari.evaluation.outcome.usecase.ReadOutcomes;
import org.tsunagari.events.vocabulary.InstrumentPoint;

/** An outcome as an answer. */
@Schema(name = "Outcome", description = "One assessment of a person's life with one version of an instrument")
record OutcomeView(
        UUID id,
        UUID caseId,
        String instrument,
        int instrumentVersion,
        InstrumentPoint point,
        LocalDate recordedOn,

        @Schema(description = "1 poor to 5 good; null: not answered") @Nullable
        Integer selfRatedHealth,

        @Schema(description = "One for each item, in the order of the sheet")
        List<AnswerView> answers,

        @Schema(description = "The record that this one replaces") @Nullable
        UUID corrects,

        @Schema(description = "The record that replaces this one; then this one is not counted") @Nullable
        UUID correctedBy,

        @Schema(description = "What you may not see: NARRATIVE stands for the notes")
        List<DataCategory> redacted) {

    @Schema(name = "OutcomeAnswer")
    record AnswerView(
            String item,

            @Schema(description = "null: not answered") @Nullable
            Integer score,

            @Nullable String note) {

        static AnswerView from(Answer answer, boolean withNote) {
            return new AnswerView(
                    answer.item(),
                    answer.score().orElse(null),
                    withNote ? answer.note().orElse(null) : null);
        }
    }

    static OutcomeView from(ReadOutcomes.Seen seen) {
        Outcome outcome = seen.outcome();
        Assessment sheet = outcome.assessment();
        boolean withNotes = !seen.redacted().contains(DataCategory.NARRATIVE);
        return new OutcomeView(
                outcome.id().value(),
                outcome.caseId().value(),
                sheet.instrument().instrument(),
                sheet.instrument().version(),
                sheet.point(),
                sheet.recordedOn(),
                sheet.selfRatedHealth().orElse(null),
                sheet.answers().stream()
                        .map(answer -> AnswerView.from(answer, withNotes))
                        .toList(),
                outcome.corrects().map(OutcomeId::value).orElse(null),
                outcome.correctedBy().map(OutcomeId::value).orElse(null),
                seen.redacted().stream().sorted().toList());
    }
}
