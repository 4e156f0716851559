package org.tsunagari.directory.resource.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.ServiceArea;

/** For whom it is there, by where they live. */
@Schema(name = "ResourceServiceArea", description = "For whom it is there, by where they live; empty: for everybody")
public record ServiceAreaBody(
        @Nullable @Size(max = 100) @Schema(description = "Names of districts, see /districts")
        List<@NotBlank @Size(max = 100) String> districts,

        @Nullable @Min(1) @Max(200_000) @Schema(description = "How far it goes from its position, in metres")
        Integer radiusMetres,

        @Nullable @Size(max = 500) String note) {

    static @Nullable ServiceAreaBody from(ServiceArea area) {
        return area.equals(ServiceArea.UNLIMITED)
                ? null
                : new ServiceAreaBody(area.districts(), area.radiusMetres(), area.note());
    }

    static ServiceArea toModel(@Nullable ServiceAreaBody body) {
        return body == null
                ? ServiceArea.UNLIMITED
                : new ServiceArea(Given.list(body.districts()), body.radiusMetres(), Given.text(body.note()));
    }
}
