package org.tsunagari.directory.district.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.directory.district.model.District;

/** A district. */
@Schema(name = "District", description = "A district; the centre is approximate")
public record DistrictView(
        @Schema(required = true, examples = "名張") String name,
        @Schema(required = true) double latitude,
        @Schema(required = true) double longitude) {

    static DistrictView from(District district) {
        return new DistrictView(district.name(), district.latitude(), district.longitude());
    }
}
