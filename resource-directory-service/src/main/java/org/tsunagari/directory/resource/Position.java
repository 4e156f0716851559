package org.tsunagari.directory.resource;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a resource is. */
@Schema(name = "ResourcePosition", description = "WGS 84 degrees, and how far they can be trusted")
public record Position(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull PositionPrecision precision) {}
