package org.tsunagari.directory.district.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.directory.district.model.District;

/** A district. */
@Schema(name = "District", description = "A district and its middle, which is approximate without a boundary")
public record DistrictView(
        @Schema(required = true, examples = "名張") String name,
        @Schema(required = true) double latitude,
        @Schema(required = true) double longitude,

        @Schema(required = true, description = "Whether it has a boundary; ask for application/geo+json to see it")
        boolean bounded) {

    static DistrictView from(District district) {
        return new DistrictView(
                district.name(), district.latitude(), district.longitude(), district.boundary() != null);
    }
}
