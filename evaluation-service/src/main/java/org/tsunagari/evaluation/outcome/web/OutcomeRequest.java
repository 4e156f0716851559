package org.tsunagari.evaluation.outcome.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.outcome.model.Answer;
import org.tsunagari.evaluation.outcome.model.OutcomeId;
import org.tsunagari.evaluation.outcome.usecase.NewOutcome;
import org.tsunagari.events.vocabulary.InstrumentPoint;

/** Answers to be recorded. */
@Schema(name = "NewOutcome")
record OutcomeRequest(
        @NotNull UUID caseId,

        @Schema(examples = "nabari-six-outcomes") @NotNull @Size(max = 64)
        String instrument,

        @Schema(examples = "1") @NotNull Integer instrumentVersion,

        @Schema(description = "BASELINE: before support; FOLLOW_UP: any number of times afterwards") @NotNull
        InstrumentPoint point,

        @Schema(description = "When the person answered; local date, not in the future") @NotNull
        LocalDate recordedOn,

        @Schema(
                description = "Self-rated health (健康感), 1 poor to 5 good; leave out what was not answered",
                minimum = "1",
                maximum = "5")
        @Nullable
        Integer selfRatedHealth,

        @Schema(description = "At most one for each item of the instrument; what is left out stays missing")
        @NotNull
        @Size(max = 50)
        List<@NotNull @Valid GivenAnswer> answers,

        @Schema(description = "The outcome that this one replaces, of the same case, version and point") @Nullable
        UUID corrects) {

    /** The answer to one item. */
    @Schema(name = "NewOutcomeAnswer")
    record GivenAnswer(
            @Schema(description = "Code of an item of the instrument", examples = "CONNECTIONS")
            @NotNull
            @Size(max = 64)
            String item,

            @Schema(
                    description = "1 to 5, the higher the better; null or left out: not answered",
                    minimum = "1",
                    maximum = "5")
            @Nullable
            Integer score,

            @Schema(description = "What was noted beside the answer; kept encrypted")
            @Size(min = 1, max = 2000)
            @Nullable
            String note) {

        Answer toAnswer() {
            return new Answer(item, Optional.ofNullable(score), Optional.ofNullable(note));
        }

        @Override
        public String toString() {
            return "GivenAnswer[item=" + item + "]";
        }
    }

    NewOutcome toNewOutcome() {
        return new NewOutcome(
                new CaseId(caseId),
                new InstrumentVersion(instrument, instrumentVersion),
                point,
                recordedOn,
                Optional.ofNullable(selfRatedHealth),
                answers.stream().map(GivenAnswer::toAnswer).toList(),
                Optional.ofNullable(corrects).map(OutcomeId::new));
    }

    @Override
    public String toString() {
        return "OutcomeRequest[caseId=" + caseId + ", point=" + point + "]";
    }
}
