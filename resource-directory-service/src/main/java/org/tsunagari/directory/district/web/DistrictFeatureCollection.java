package org.tsunagari.directory.district.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Districts as GeoJSON, for the OpenAPI document; {@link DistrictFeatures} reads and writes them. */
@Schema(name = "DistrictFeatureCollection", description = "Districts as GeoJSON (RFC 7946)")
record DistrictFeatureCollection(
        @Schema(required = true, enumeration = "FeatureCollection")
        String type,

        @Schema(
                description =
                        "What has to be said where the boundaries are shown, such as their source (出典), at most 300 characters; null where nobody said so. Left out of an import: as it was",
                examples = "「国勢調査町丁・字等別境界データ」(総務省統計局)を加工して作成")
        @Nullable
        String attribution,

        @Schema(description = "The same in English") @Nullable
        String attributionEn,

        @Schema(required = true) List<Feature> features) {

    /** One of them, or a part of it. */
    @Schema(name = "DistrictFeature", description = "A district, or in an import a part of one")
    record Feature(
            @Schema(required = true, enumeration = "Feature")
            String type,

            @Schema(required = true) FeatureProperties properties,

            @Schema(type = SchemaType.OBJECT) @Nullable Object geometry) {}

    /** What is said of it. */
    @Schema(name = "DistrictFeatureProperties", description = "Name and middle of a district")
    record FeatureProperties(
            @Schema(required = true, examples = "名張") String name,

            @Nullable Double latitude,
            @Nullable Double longitude) {}
}
