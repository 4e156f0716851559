package org.tsunagari.directory.resource.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Capacity;
import org.tsunagari.directory.resource.model.Resource.KnownCapacity;
import org.tsunagari.kit.problem.Refused;

/** How many more can come. */
@Schema(name = "ResourceCapacity", description = "How many more can come, as last told")
public record CapacityBody(
        @NotBlank @Size(max = 50) @Schema(description = "What is counted", examples = "席")
        String unit,

        @Nullable @Min(0) @Max(1_000_000) Integer maximum,

        @Nullable @Min(0) @Max(1_000_000) @Schema(description = "Free at the moment")
        Integer available,

        @Nullable @Min(0) @Max(1_000_000) @Schema(description = "How many wait for a place")
        Integer waiting,

        @NotNull @Schema(description = "The day on which it was so")
        LocalDate askedOn) {

    public static @Nullable CapacityBody from(KnownCapacity known) {
        Capacity told = known.told();
        return told == null
                ? null
                : new CapacityBody(told.unit(), told.maximum(), told.available(), told.waiting(), told.askedOn());
    }

    Capacity toModel() {
        if (maximum != null && available != null && available > maximum) {
            throw Refused.invalid("/available", "out-of-range");
        }
        return new Capacity(unit.strip(), maximum, available, waiting, askedOn);
    }
}
