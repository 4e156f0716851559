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
        return of(found.page().stream().map(view).toList(), found.total(), query.number(), query.size());
    }

    /** All of it, as one page. */
    static HsdsPage whole(List<ObjectNode> all) {
        return new HsdsPage(all.size(), all.isEmpty() ? 0 : 1, 1, all.size(), true, true, all.isEmpty(), all);
    }

    /** The page of what is all at hand. */
    static HsdsPage of(List<ObjectNode> all, HsdsTermQuery query) {
        List<ObjectNode> page = all.stream()
                .skip((query.number() - 1L) * query.size())
                .limit(query.size())
                .toList();
        return of(page, all.size(), query.number(), query.size());
    }

    private static HsdsPage of(List<ObjectNode> page, long total, int number, int size) {
        long pages = (total + size - 1) / size;
        return new HsdsPage(total, pages, number, page.size(), number == 1, number >= pages, page.isEmpty(), page);
    }
}
