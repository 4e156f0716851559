package org.tsunagari.directory.resource.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it costs. */
public record Cost(@Nullable CostType type, @Nullable String note, List<Price> prices) {

    public static final Cost UNSAID = new Cost(null, null, List.of());

    public Cost {
        prices = List.copyOf(prices);
    }

    /**
     * One of the prices.
     *
     * @param what for whom, or for what
     * @param per for how much of it
     */
    public record Price(
            String what, @Nullable Integer yen, @Nullable String per) {}
}
