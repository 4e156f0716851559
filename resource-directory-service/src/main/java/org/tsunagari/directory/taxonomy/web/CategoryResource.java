package org.tsunagari.directory.taxonomy.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.directory.taxonomy.usecase.ReadTaxonomy;
import org.tsunagari.kit.identity.CurrentActor;

/** The taxonomy over HTTP. */
@Path("/api/v1/resource-categories")
@Tag(name = "Taxonomy", description = "Layers, categories and kinds of resources")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CategoryResource {

    private final ReadTaxonomy read;
    private final CurrentActor actor;

    CategoryResource(ReadTaxonomy read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    /** The whole taxonomy. */
    @Schema(name = "ResourceCategoryList")
    public record CategoryList(@Schema(required = true) List<CategoryView> items) {}

    @GET
    @Operation(
            operationId = "listResourceCategories",
            summary = "Layers, categories and kinds of resources",
            description = "Codes with their words in Japanese and English, in the version that is in use. Kinds are "
                    + "what a resource is registered under.")
    @APIResponse(
            responseCode = "200",
            description = "Categories by layer, each with its kinds",
            content = @Content(schema = @Schema(implementation = CategoryList.class)))
    public CategoryList list() {
        return new CategoryList(
                read.categories(actor.get()).stream().map(CategoryView::from).toList());
    }
}
