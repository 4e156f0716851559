package org.tsunagari.directory.gap.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.gap.model.Missing;
import org.tsunagari.directory.gap.usecase.Gaps;
import org.tsunagari.directory.gap.usecase.ReadGaps;
import org.tsunagari.directory.usage.web.TallyView;
import org.tsunagari.events.vocabulary.ConnectionCategory;

/** How many people something is missing for. */
@Schema(name = "ResourceGap")
public record GapView(
        @Schema(required = true) ConnectionCategory category,

        @Schema(description = "Leaf of the taxonomy, where there is one", examples = "CAT_RESCUE") @Nullable
        String kind,

        @Schema(description = "Null where nobody said where") @Nullable
        String district,

        @Schema(required = true, description = "How many people wait for it")
        TallyView open,

        @Schema(required = true, description = "How many have found a resource since")
        TallyView met,

        @Schema(required = true, description = "Published resources that came to be because of it, the newest first")
        List<ArisenView> answers) {

    /** A resource that came to be. */
    @Schema(name = "ResourceOfGap", description = "A resource that came to be because it was missing")
    public record ArisenView(
            @Schema(required = true) UUID resourceId,
            @Schema(required = true) String resourceName) {}

    /** Ordered by what is told, so that the order does not tell what is not. */
    private static final Comparator<GapView> MOST_FIRST = Comparator.comparingInt((GapView gap) -> gap.open.told())
            .reversed()
            .thenComparing(GapView::category)
            .thenComparing(gap -> String.valueOf(gap.kind))
            .thenComparing(gap -> String.valueOf(gap.district));

    static List<GapView> of(ReadGaps.Board board, boolean exact) {
        return board.gaps().stream()
                .map(gap -> new GapView(
                        gap.missing().category(),
                        gap.missing().kind(),
                        gap.missing().district(),
                        TallyView.of(gap.open(), exact),
                        TallyView.of(gap.met(), exact),
                        arisen(gap.missing(), board.arisen())))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static List<ArisenView> arisen(Missing missing, List<Gaps.Arisen> arisen) {
        return arisen.stream()
                .filter(each -> each.missing().covers(missing))
                .map(each -> new ArisenView(each.resource(), each.name()))
                .distinct()
                .toList();
    }
}
