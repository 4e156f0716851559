package org.tsunagari.directory.usage.web;

import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.usage.model.SmallCells;

/** A number of people or of what they did; one of the three members. */
@Schema(
        name = "Tally",
        description =
                "A number; the centre hears `count`, everybody else `atLeast`: so many or up to four more, a multiple of five, or `fewerThan`")
public record TallyView(
        @Nullable @Schema(examples = "12") Integer count,
        @Nullable @Schema(examples = "10") Integer atLeast,
        @Nullable @Schema(examples = "5") Integer fewerThan) {

    /** @param exact whether the reader may be told each number */
    public static TallyView of(int number, boolean exact) {
        if (exact) {
            return new TallyView(number, null, null);
        }
        OptionalInt told = SmallCells.told(number);
        return told.isPresent()
                ? new TallyView(null, told.getAsInt(), null)
                : new TallyView(null, null, SmallCells.LEAST);
    }

    /** What it tells for sure, for whatever is ordered by it. */
    public int told() {
        return count != null ? count : atLeast != null ? atLeast : 0;
    }
}
