package org.tsunagari.directory.gap.web;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.gap.model.Gap;
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
        TallyView met) {

    /** Ordered by what is told, so that the order does not tell what is not. */
    private static final Comparator<GapView> MOST_FIRST = Comparator.comparingInt(
                    (GapView gap) -> gap.open.count() == null ? 0 : gap.open.count())
            .reversed()
            .thenComparing(GapView::category)
            .thenComparing(gap -> String.valueOf(gap.kind))
            .thenComparing(gap -> String.valueOf(gap.district));

    static List<GapView> of(List<Gap> gaps, boolean exact) {
        return gaps.stream()
                .map(gap -> new GapView(
                        gap.missing().category(),
                        gap.missing().kind(),
                        gap.missing().district(),
                        TallyView.of(gap.open(), exact),
                        TallyView.of(gap.met(), exact)))
                .sorted(MOST_FIRST)
                .toList();
    }
}
