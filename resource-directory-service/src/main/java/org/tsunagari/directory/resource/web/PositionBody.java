package org.tsunagari.directory.resource.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.PositionPrecision;

/** Where a resource is. */
@Schema(name = "ResourcePosition", description = "WGS 84 degrees, and how far they can be trusted")
public record PositionBody(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @NotNull @Schema(description = "EXACT, or APPROXIMATE: somewhere near, do not send anybody there by it")
        PositionPrecision precision) {

    public static @Nullable PositionBody from(@Nullable Position position) {
        return position == null
                ? null
                : new PositionBody(position.latitude(), position.longitude(), position.precision());
    }

    Position toPosition() {
        return new Position(latitude, longitude, precision);
    }
}
