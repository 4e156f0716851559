package org.tsunagari.directory.search.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A search whose position stays out of the URL. */
@Schema(name = "ResourceSearchRequest")
public record SearchRequest(
        @Nullable @Valid Near near,
        @Nullable @Min(1) @Max(200_000) Integer withinMetres,

        @Schema(description = "Categories or kinds; any of them") @Nullable @Size(max = 50)
        List<@NotNull String> categories,

        @Nullable @Size(max = 3) List<@NotNull String> layers,
        @Nullable @Size(max = 100) String district,

        @Schema(description = "Japanese or English words") @Nullable @Size(max = 200)
        String text,

        @Nullable @Min(1) @Max(200) Integer limit,
        @Nullable @Size(max = 500) String cursor) {

    /** Where from. */
    @Schema(name = "SearchPosition", description = "WGS 84 degrees")
    public record Near(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    @Override
    public String toString() {
        return "SearchRequest[…]";
    }
}
