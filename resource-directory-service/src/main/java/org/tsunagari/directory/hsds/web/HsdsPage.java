package org.tsunagari.directory.hsds.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.hsds.usecase.ReadServices;

/** A page as HSDS defines it. */
@Schema(name = "HsdsPage", description = "A page as HSDS 3.0 defines it")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record HsdsPage(
        @Schema(required = true) long totalItems,
        @Schema(required = true) long totalPages,
        @Schema(required = true) int pageNumber,

        @Schema(required = true, description = "How many are on this page")
        int size,

        @Schema(required = true) boolean firstPage,
        @Schema(required = true) boolean lastPage,
        @Schema(required = true) boolean empty,

        @Schema(required = true, implementation = Object[].class)
        List<ObjectNode> contents) {

    static HsdsPage of(ReadServices.Services found, HsdsQuery query, Function<ExportedResource, ObjectNode> view) {
        long pages = (found.total() + query.size() - 1) / query.size();
        return new HsdsPage(
                found.total(),
                pages,
                query.number(),
                found.page().size(),
                query.number() == 1,
                query.number() >= pages,
                found.page().isEmpty(),
                found.page().stream().map(view).toList());
    }
}
