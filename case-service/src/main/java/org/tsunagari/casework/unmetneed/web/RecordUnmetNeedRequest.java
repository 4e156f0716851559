package org.tsunagari.casework.unmetneed.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.unmetneed.model.Missing;
import org.tsunagari.events.vocabulary.ConnectionCategory;

/** What would help and does not exist. */
@Schema(name = "NewCaseUnmetNeed")
record RecordUnmetNeedRequest(
        @Schema(description = "The category that the missing resource would have") @NotNull
        ConnectionCategory category,

        @Schema(description = "Its leaf code, where there is one already", examples = "CAT_RESCUE")
        @Nullable
        @Size(max = 64)
        String kind,

        @Schema(
                description = "Where it would be wanted: a district in which the directory has resources",
                examples = "名張")
        @Nullable
        @Size(max = 100)
        String district,

        @Schema(description = "In the person's words; kept encrypted", examples = "猫を預かってくれる人がいるとよい(見本)")
        @Nullable
        @Size(min = 1, max = 1000)
        String wish,

        @Schema(description = "Local date, not in the future; today where it is left out") @Nullable
        LocalDate recordedOn) {

    Missing toMissing() {
        return Missing.of(
                category,
                Optional.ofNullable(kind),
                Optional.ofNullable(district),
                Optional.ofNullable(wish).map(FreeText::new));
    }

    @Override
    public String toString() {
        return "RecordUnmetNeedRequest[category=" + category + ", kind=" + kind + "]";
    }
}
