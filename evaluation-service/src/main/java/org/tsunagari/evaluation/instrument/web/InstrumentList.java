package org.tsunagari.evaluation.instrument.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All instruments; few enough for one page. */
@Schema(name = "InstrumentList")
record InstrumentList(
        List<InstrumentView> items,

        @Schema(description = "Always null: there is one page") @Nullable
        String next) {}
