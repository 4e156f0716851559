package org.tsunagari.evaluation.outcome.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.outcome.model.Comparison;
import org.tsunagari.evaluation.outcome.model.Difference;
import org.tsunagari.evaluation.outcome.model.Outcome;

/** A comparison as an answer. */
@Schema(name = "OutcomeComparison", description = "Baseline and latest follow-up within one version of an instrument")
record ComparisonView(
        UUID caseId,

        @Schema(description = "null where nothing has been recorded yet") @Nullable
        String instrument,

        @Nullable Integer instrumentVersion,
        @Nullable SheetView baseline,
        @Nullable SheetView followUp,
        DifferenceView selfRatedHealth,

        @Schema(description = "In the order of the sheet") List<ItemDifferenceView> items,

        @Schema(description = "Answered about the same case in other versions, and therefore not in here")
        List<VersionView> otherVersions,

        @Schema(description = "How to read the differences") List<RemarkView> remarks) {

    private static final List<RemarkView> REMARKS = List.of(
            new RemarkView(
                    "versions-not-mixed",
                    "同じ評価票の同じ版の回答だけを比べています。版が違えば設問が違うため、同じ項目名でも比べません。",
                    "Only answers to the same version of the same instrument are compared: another version asks other questions, even where an item has the same code."),
            new RemarkView(
                    "missing-stays-missing",
                    "回答のない項目は空欄のままで、差も出しません。0点ではありません。",
                    "What was not answered stays missing, and so does its difference; it is not a zero."),
            new RemarkView(
                    "ordinal-scale",
                    "1〜5は順序を表す段階です。差は何段階動いたかを示し、量を測ったものではありません。",
                    "1 to 5 are ordered steps: a difference tells by how many steps an answer moved and measures no amount."));

    @Schema(name = "OutcomeComparisonSheet")
    record SheetView(UUID outcomeId, LocalDate recordedOn) {

        static @Nullable SheetView from(Optional<Outcome> outcome) {
            return outcome.map(found ->
                            new SheetView(found.id().value(), found.assessment().recordedOn()))
                    .orElse(null);
        }
    }

    @Schema(name = "OutcomeDifference", description = "null: not answered, and then there is no difference")
    record DifferenceView(
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable Integer difference) {

        static DifferenceView from(Difference difference) {
            return new DifferenceView(
                    difference.before().orElse(null),
                    difference.after().orElse(null),
                    difference.change().orElse(null));
        }
    }

    @Schema(name = "OutcomeItemDifference", description = "null: not answered, and then there is no difference")
    record ItemDifferenceView(
            String item,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable Integer difference) {

        static ItemDifferenceView from(String item, Difference difference) {
            return new ItemDifferenceView(
                    item,
                    difference.before().orElse(null),
                    difference.after().orElse(null),
                    difference.change().orElse(null));
        }
    }

    @Schema(name = "OutcomeInstrumentVersion")
    record VersionView(String instrument, int instrumentVersion) {

        static VersionView from(InstrumentVersion version) {
            return new VersionView(version.instrument(), version.version());
        }
    }

    @Schema(name = "OutcomeRemark")
    record RemarkView(
            @Schema(examples = "versions-not-mixed") String code, String ja, String en) {}

    static ComparisonView from(CaseId file, Comparison comparison) {
        return new ComparisonView(
                file.value(),
                comparison.instrument().instrument(),
                comparison.instrument().version(),
                SheetView.from(comparison.baseline()),
                SheetView.from(comparison.followUp()),
                DifferenceView.from(comparison.selfRatedHealth()),
                comparison.items().entrySet().stream()
                        .map(item -> ItemDifferenceView.from(item.getKey(), item.getValue()))
                        .toList(),
                comparison.otherVersions().stream().map(VersionView::from).toList(),
                REMARKS);
    }

    static ComparisonView ofNothing(CaseId file) {
        return new ComparisonView(
                file.value(),
                null,
                null,
                null,
                null,
                new DifferenceView(null, null, null),
                List.of(),
                List.of(),
                REMARKS);
    }
}
