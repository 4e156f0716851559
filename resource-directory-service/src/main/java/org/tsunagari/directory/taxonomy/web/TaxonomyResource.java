package org.tsunagari.directory.taxonomy.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.taxonomy.model.TaxonomyTerm;
import org.tsunagari.directory.taxonomy.model.TaxonomyVersion;
import org.tsunagari.directory.taxonomy.usecase.ReadTaxonomy;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;

/** The taxonomy in its versions over HTTP. */
@Path("/api/v1/resource-taxonomies")
@Tag(name = "Taxonomy")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class TaxonomyResource {

    private final ReadTaxonomy read;
    private final CurrentActor actor;

    TaxonomyResource(ReadTaxonomy read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    /** A version by its number. */
    @Schema(name = "TaxonomyVersionSummary")
    public record VersionSummary(
            @Schema(required = true) int version,
            @Schema(required = true) LocalDate since,

            @Schema(required = true, description = "What is new in it")
            String note) {

        static VersionSummary from(TaxonomyVersion version) {
            return new VersionSummary(version.version(), version.since(), version.note());
        }
    }

    /** All versions. */
    @Schema(name = "TaxonomyVersionList")
    public record VersionList(@Schema(required = true) List<VersionSummary> items) {}

    /** A term. */
    @Schema(name = "TaxonomyTerm", description = "A code is unique within its level, and never changes its meaning")
    public record TermView(
            @Schema(required = true) TaxonomyTerm.Level level,
            @Schema(required = true, examples = "CAFE") String code,

            @Schema(description = "Code of the level above") @Nullable
            String parent,

            @Nullable Formality formality,
            @Schema(required = true) String ja,
            @Schema(required = true) String en) {

        static TermView from(TaxonomyTerm term) {
            return new TermView(term.level(), term.code(), term.parent(), term.formality(), term.ja(), term.en());
        }
    }

    /** A version with its terms. */
    @Schema(name = "TaxonomyVersion", description = "It never changes")
    public record VersionView(
            @Schema(required = true) int version,
            @Schema(required = true) LocalDate since,
            @Schema(required = true) String note,
            @Schema(required = true) List<TermView> terms) {

        static VersionView from(TaxonomyVersion version) {
            return new VersionView(
                    version.version(),
                    version.since(),
                    version.note(),
                    version.terms().stream().map(TermView::from).toList());
        }
    }

    @GET
    @Operation(
            operationId = "listTaxonomyVersions",
            summary = "The versions of the taxonomy",
            description =
                    "Terms are never renamed in place: a change is a new version. For everybody with an " + "account.")
    @APIResponse(
            responseCode = "200",
            description = "The oldest first; the last is in use",
            content = @Content(schema = @Schema(implementation = VersionList.class)))
    public VersionList list() {
        return new VersionList(
                read.versions(actor.get()).stream().map(VersionSummary::from).toList());
    }

    @GET
    @Path("/{version}")
    @Operation(
            operationId = "getTaxonomyVersion",
            summary = "One version of the taxonomy, with all terms",
            description = "As it was then, also terms that are not used any more.")
    @APIResponse(
            responseCode = "200",
            description = "Layers, categories, kinds",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public VersionView get(
            @PathParam("version") @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1"))
                    String version) {
        return read.versions(actor.get()).stream()
                .filter(known -> Integer.toString(known.version()).equals(version))
                .findFirst()
                .map(VersionView::from)
                .orElseThrow(Refused::notFound);
    }
}
