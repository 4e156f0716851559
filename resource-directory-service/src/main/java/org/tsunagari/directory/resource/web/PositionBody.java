package org.tsunagari.directory.resource.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.PositionDisclosure;
import org.tsunagari.directory.resource.model.PositionPrecision;
import org.tsunagari.kit.problem.Refused;

/** Where a resource really is. */
@Schema(
        name = "ResourceExactPosition",
        description = "WGS 84 degrees, how far they can be trusted, and how much of them is told")
public record PositionBody(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "34.6265")
        Double latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "136.0925")
        Double longitude,

        @NotNull
        @Schema(
                description = "EXACT, or APPROXIMATE: somewhere near, do not send anybody there by it",
                enumeration = {"EXACT", "APPROXIMATE"})
        PositionPrecision precision,

        @Nullable
        @Schema(
                description =
                        "How much leaves the directory. BLOCK: a cell of some 250 m; DISTRICT: no more than the district. Then the address is withheld too",
                defaultValue = "EXACT")
        PositionDisclosure disclosure) {

    static @Nullable PositionBody from(Place place) {
        Position position = place.position();
        return position == null
                ? null
                : new PositionBody(position.latitude(), position.longitude(), position.precision(), place.disclosure());
    }

    Position toPosition() {
        if (precision != PositionPrecision.EXACT && precision != PositionPrecision.APPROXIMATE) {
            throw Refused.invalid("/position/precision", "unknown-code");
        }
        return new Position(latitude, longitude, precision);
    }
}
