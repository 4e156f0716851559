package org.tsunagari.directory.resource.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Cost;
import org.tsunagari.directory.resource.model.CostType;

/** What it costs. */
@Schema(name = "ResourceCost")
public record CostBody(
        @Nullable CostType type,
        @Nullable @Size(max = 500) String note,
        @Nullable @Size(max = 50) List<@NotNull @Valid PriceBody> prices) {

    /** One of the prices. */
    @Schema(name = "ResourcePrice")
    public record PriceBody(
            @NotBlank @Size(max = 100) @Schema(examples = "珈琲")
            String what,

            @Nullable @Min(0) @Max(10_000_000) Integer yen,

            @Nullable @Size(max = 50) @Schema(examples = "1杯")
            String per) {}

    static @Nullable CostBody from(Cost cost) {
        return cost.equals(Cost.UNSAID)
                ? null
                : new CostBody(
                        cost.type(),
                        cost.note(),
                        cost.prices().stream()
                                .map(price -> new PriceBody(price.what(), price.yen(), price.per()))
                                .toList());
    }

    static Cost toModel(@Nullable CostBody body) {
        return body == null
                ? Cost.UNSAID
                : new Cost(
                        body.type(),
                        Given.text(body.note()),
                        Given.list(body.prices()).stream()
                                .map(price ->
                                        new Cost.Price(price.what().strip(), price.yen(), Given.text(price.per())))
                                .toList());
    }
}
