package org.tsunagari.directory.resource.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.PositionPrecision;
import org.tsunagari.directory.resource.model.ShownPosition;

/** Where a resource is, as far as it may be told. */
@Schema(
        name = "ResourcePosition",
        description =
                "WGS 84 degrees. BLOCK and DISTRICT: the middle of a block or district that the place lies in, because it is confidential")
public record ShownPositionView(
        @Schema(required = true, examples = "34.6265") double latitude,
        @Schema(required = true, examples = "136.0925") double longitude,
        @Schema(required = true) PositionPrecision precision) {

    public static @Nullable ShownPositionView from(@Nullable ShownPosition shown) {
        return shown == null ? null : new ShownPositionView(shown.latitude(), shown.longitude(), shown.precision());
    }
}
