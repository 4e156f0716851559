package org.tsunagari.directory.usage.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.usage.model.SmallCells;

/** A number of people or of what they did; one of the two members. */
@Schema(
        name = "Tally",
        description = "A number; small ones are told to the centre only, everybody else hears `fewerThan`")
public record TallyView(
        @Nullable @Schema(examples = "12") Integer count,
        @Nullable @Schema(examples = "5") Integer fewerThan) {

    /** @param exact whether the reader may be told small numbers */
    public static TallyView of(long number, boolean exact) {
        return exact || number >= SmallCells.LEAST
                ? new TallyView(Math.toIntExact(number), null)
                : new TallyView(null, SmallCells.LEAST);
    }
}
